//! A file as a stranger left it: every offset and length in it is only a claim.

use std::io::{self, BufRead as _, BufReader, Read, Seek, SeekFrom};

/// What a walker reads from.
pub(crate) trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

const BUFFER: usize = 64 * 1024;

pub(crate) struct Input<'a> {
    from: BufReader<&'a mut dyn Source>,
    at: u64,
    len: u64,
}

/// The file breaks the rules of its format.
pub(crate) fn damaged() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

impl<'a> Input<'a> {
    pub(crate) fn new(from: &'a mut dyn Source) -> io::Result<Self> {
        let len = from.seek(SeekFrom::End(0))?;
        from.seek(SeekFrom::Start(0))?;
        Ok(Self {
            from: BufReader::with_capacity(BUFFER, from),
            at: 0,
            len,
        })
    }

    pub(crate) const fn len(&self) -> u64 {
        self.len
    }

    /// Exactly `N` bytes at `at`.
    pub(crate) fn bytes<const N: usize>(&mut self, at: u64) -> io::Result<[u8; N]> {
        let mut bytes = [0; N];
        self.holds(at, N as u64)?;
        self.fill(at, &mut bytes)?;
        Ok(bytes)
    }

    /// Exactly `size` bytes at `at`, if the file has them and they are no more than `limit`.
    pub(crate) fn piece(&mut self, at: u64, size: u64, limit: usize) -> io::Result<Vec<u8>> {
        self.holds(at, size)?;
        let size = usize::try_from(size).map_err(|_| damaged())?;
        if size > limit {
            return Err(damaged());
        }
        let mut piece = vec![0; size];
        self.fill(at, &mut piece)?;
        Ok(piece)
    }

    /// At most `most` bytes at `at`: fewer only at the end of the file.
    pub(crate) fn start(&mut self, at: u64, most: usize) -> io::Result<Vec<u8>> {
        let left = self.len.saturating_sub(at);
        self.piece(at.min(self.len), left.min(most as u64), most)
    }

    /// Whether `size` bytes at `at` lie within the file.
    pub(crate) fn holds(&self, at: u64, size: u64) -> io::Result<()> {
        match at.checked_add(size) {
            Some(end) if end <= self.len => Ok(()),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    /// The next bytes from `at`, as many as come at once; none at the end of the file.
    pub(crate) fn chunk(&mut self, at: u64) -> io::Result<&[u8]> {
        self.go_to(at)?;
        self.from.fill_buf()
    }

    fn fill(&mut self, at: u64, to: &mut [u8]) -> io::Result<()> {
        self.go_to(at)?;
        if let Err(fault) = self.from.read_exact(to) {
            // It stopped somewhere: a later read must not start from a wrong place.
            self.at = self.from.stream_position()?;
            return Err(fault);
        }
        self.at += to.len() as u64;
        Ok(())
    }

    fn go_to(&mut self, at: u64) -> io::Result<()> {
        if at == self.at {
            return Ok(());
        }
        let step = i64::try_from(i128::from(at) - i128::from(self.at)).map_err(|_| damaged())?;
        self.from.seek_relative(step)?;
        self.at = at;
        Ok(())
    }
}

/// An input for a library that reads and seeks.
pub(crate) struct Stream<'i, 'a> {
    input: &'i mut Input<'a>,
    at: u64,
}

impl<'i, 'a> Stream<'i, 'a> {
    pub(crate) const fn new(input: &'i mut Input<'a>) -> Self {
        Self { input, at: 0 }
    }
}

impl Read for Stream<'_, '_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let chunk = self.input.chunk(self.at)?;
        let size = chunk.len().min(to.len());
        to[..size].copy_from_slice(&chunk[..size]);
        self.at += size as u64;
        Ok(size)
    }
}

impl Seek for Stream<'_, '_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(step) => self.input.len.checked_add_signed(step),
            SeekFrom::Current(step) => self.at.checked_add_signed(step),
        };
        self.at = at.ok_or_else(damaged)?;
        Ok(self.at)
    }
}

/// A big-endian number at `at` of a piece already read.
pub(crate) fn be32(bytes: &[u8], at: usize) -> io::Result<u32> {
    Ok(u32::from_be_bytes(array(bytes, at)?))
}

/// A big-endian number at `at` of a piece already read.
pub(crate) fn be16(bytes: &[u8], at: usize) -> io::Result<u16> {
    Ok(u16::from_be_bytes(array(bytes, at)?))
}

/// A little-endian number at `at` of a piece already read.
pub(crate) fn le32(bytes: &[u8], at: usize) -> io::Result<u32> {
    Ok(u32::from_le_bytes(array(bytes, at)?))
}

/// A little-endian number at `at` of a piece already read.
pub(crate) fn le16(bytes: &[u8], at: usize) -> io::Result<u16> {
    Ok(u16::from_le_bytes(array(bytes, at)?))
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> io::Result<[u8; N]> {
    let piece = at.checked_add(N).and_then(|end| bytes.get(at..end));
    piece
        .and_then(|piece| piece.try_into().ok())
        .ok_or_else(damaged)
}

/// What zlib data holds, up to `limit` bytes.
pub(crate) fn inflate(bytes: &[u8], limit: u64) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    let mut inflated = flate2::read::ZlibDecoder::new(bytes).take(limit + 1);
    inflated.read_to_end(&mut plain)?;
    if plain.len() as u64 > limit {
        return Err(damaged());
    }
    Ok(plain)
}
