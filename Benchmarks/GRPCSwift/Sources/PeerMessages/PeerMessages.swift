// The messages themselves are in `Generated`, which `Benchmarks/GRPCSwift/generate` writes; the package
// manager wants a target to have a file before that.
