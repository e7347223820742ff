package org.csecprogress.filing.revision;

/** A text that a county typed, under a key that is unique in its revision. */
public interface WrittenAnswer {
    String key();

    String body();

    /** Replaces the text. */
    void rewrite(String text);
}
