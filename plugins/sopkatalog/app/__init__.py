"""What a user wants, one function each. This is the public API of the package."""
