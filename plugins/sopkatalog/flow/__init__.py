"""The flow of a procedure as a graph, and what can be computed from it."""
