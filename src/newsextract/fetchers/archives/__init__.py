"""Files that hold many pages: WARC and what is made of it, ZIP and TAR; and the writer of WARC files."""
