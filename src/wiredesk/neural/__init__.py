"""Small neural models on onnxruntime: sentence vectors and entailment. Optional to every room; imports no room."""
