//! The card that pictures are drawn on, and the drawing.
//!
//! Card and pictures have a palette: a picture is a third of the size and of the time of one in full
//! color. The colors between paper and ink are added to the palette of the card.

use std::fmt;
use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter};

use super::{HEIGHT, Preview, WIDTH, text};

/// The color of the words.
const INK: [u8; 3] = [0x24, 0x29, 0x1f];
/// How many colors there are from paper to ink.
const SHADES: u8 = 16;

/// A card that is ready to be drawn on.
#[derive(Clone, Debug)]
pub struct Card {
    pixels: Vec<u8>,
    palette: Vec<u8>,
    /// The color of the paper under the words: its number in the palette.
    paper: u8,
    /// The number of the first shade.
    first_shade: u8,
}

/// Why a picture cannot be the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFault {
    /// It is no PNG with a palette of whole bytes.
    NoPalette,
    /// It has another size.
    Size,
    /// Its palette has no room for the shades of the words.
    TooManyColors,
}

impl fmt::Display for CardFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPalette => out.write_str("this is no PNG with a palette of 8 bits a pixel"),
            Self::Size => write!(out, "this picture is not {WIDTH} by {HEIGHT} pixels"),
            Self::TooManyColors => write!(out, "this picture has more than {} colors", 256 - usize::from(SHADES)),
        }
    }
}

impl Card {
    /// Reads a card from the bytes of a PNG.
    ///
    /// # Errors
    ///
    /// A picture that cannot be the card.
    pub fn read(bytes: &[u8]) -> Result<Self, CardFault> {
        let mut reader = Decoder::new(Cursor::new(bytes)).read_info().map_err(|_| CardFault::NoPalette)?;
        let info = reader.info();
        if (info.color_type, info.bit_depth) != (ColorType::Indexed, BitDepth::Eight) {
            return Err(CardFault::NoPalette);
        }
        if (info.width, info.height) != (WIDTH, HEIGHT) {
            return Err(CardFault::Size);
        }
        let mut palette = info.palette.as_ref().ok_or(CardFault::NoPalette)?.to_vec();
        let first_shade = u8::try_from(palette.len() / 3).ok().filter(|colors| *colors <= u8::MAX - SHADES);
        let first_shade = first_shade.ok_or(CardFault::TooManyColors)?;
        let mut pixels = vec![0; reader.output_buffer_size().ok_or(CardFault::Size)?];
        reader.next_frame(&mut pixels).map_err(|_| CardFault::NoPalette)?;
        // The position where a title begins.
        let paper = pixels.get(pixel_index(WIDTH / 16, HEIGHT / 4)).copied().ok_or(CardFault::Size)?;
        let color = palette.get(usize::from(paper) * 3..).and_then(|rest| rest.first_chunk::<3>()).copied();
        let color = color.ok_or(CardFault::NoPalette)?;
        for shade in 1..=SHADES {
            palette.extend(mixed(color, shade));
        }
        Ok(Self { pixels, palette, paper, first_shade })
    }

    /// The picture of a page, as a PNG.
    ///
    /// # Errors
    ///
    /// None that a card which was read can cause: what the encoder says.
    pub fn draw(&self, preview: &Preview) -> Result<Vec<u8>, png::EncodingError> {
        let mut pixels = self.pixels.clone();
        text::write(&preview.title, &preview.section, |x, y, covered| {
            let shade = shade(covered);
            if let Some(pixel) = pixels.get_mut(pixel_index(x, y)).filter(|_| shade > 0) {
                let before = if *pixel >= self.first_shade { *pixel - self.first_shade + 1 } else { 0 };
                // Beside the paper there is no color between; letters are not to end there.
                if *pixel == self.paper || before > 0 || shade > SHADES / 2 {
                    *pixel = self.first_shade + shade.max(before) - 1;
                }
            }
        });
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, WIDTH, HEIGHT);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(&self.palette[..]);
        encoder.set_compression(Compression::Fast);
        // Most pixels are as those above them: what is left is zeros, which pack well and fast.
        encoder.set_filter(Filter::Up);
        encoder.write_header()?.write_image_data(&pixels)?;
        Ok(out)
    }
}

fn pixel_index(x: u32, y: u32) -> usize {
    y as usize * WIDTH as usize + x as usize
}

/// The shade of a pixel that is covered in part: 0 for paper.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 16 after the clamp")]
fn shade(covered: f32) -> u8 {
    (covered.clamp(0.0, 1.0) * f32::from(SHADES)).round() as u8
}

/// A color between paper and ink.
fn mixed(paper: [u8; 3], shade: u8) -> [u8; 3] {
    let mix = |paper: u8, ink: u8| {
        let sum = u16::from(paper) * u16::from(SHADES - shade) + u16::from(ink) * u16::from(shade);
        u8::try_from(sum / u16::from(SHADES)).unwrap_or(u8::MAX)
    };
    let ([red, green, blue], [ink_red, ink_green, ink_blue]) = (paper, INK);
    [mix(red, ink_red), mix(green, ink_green), mix(blue, ink_blue)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: &[u8] = include_bytes!("../../../content/assets/og-card.png");

    fn preview(title: &str) -> Preview {
        Preview::new(title, "Account", "card").expect("it fits")
    }

    #[test]
    fn the_same_words_give_the_same_picture_and_others_another() {
        let card = Card::read(CARD).expect("the card of the site");
        let draw = |title: &str| card.draw(&preview(title)).expect("a picture");
        assert_eq!(draw("Reset your password"), draw("Reset your password"));
        assert_ne!(draw("Reset your password"), draw("Report your new address"));
    }

    #[test]
    fn a_picture_is_a_png_of_the_right_size_and_small() {
        let card = Card::read(CARD).expect("the card of the site");
        let drawn = card.draw(&preview("Your USCIS account is locked: get in again")).expect("a picture");
        assert!(drawn.len() < 60_000, "{} bytes", drawn.len());
        let reader = Decoder::new(Cursor::new(&drawn)).read_info().expect("a PNG");
        assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
    }

    #[test]
    fn a_picture_that_cannot_be_the_card_is_refused() {
        let icon = include_bytes!("../../../content/assets/icon-192.png");
        assert_eq!(Card::read(icon).map(|_| ()), Err(CardFault::Size));
        assert_eq!(Card::read(b"GIF89a").map(|_| ()), Err(CardFault::NoPalette));
    }
}
