"""How well and how cheaply the search answers: questions with graded answers, beside other engines in the same run."""
