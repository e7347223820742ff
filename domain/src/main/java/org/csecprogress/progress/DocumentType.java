package org.csecprogress.progress;

import java.util.Locale;

/** The accepted kinds of documents, told from the content and never from the name. */
public enum DocumentType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the media type for browsers. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the file extension without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
