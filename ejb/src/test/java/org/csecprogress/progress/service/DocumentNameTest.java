package org.csecprogress.progress.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification of the name under which a document is kept. */
@DisplayName("The name of a document")
class DocumentNameTest {
    /** A letter of two UTF-16 units. */
    private static final String WIDE = "\ud835\udcb3";

    private static String of(String sent) {
        return DocumentName.of(sent, DocumentType.DOCX);
    }

    @ParameterizedTest
    @CsvSource({
        "Protocol 2026.docx, Protocol 2026.docx",
        "Protocol.pdf, Protocol.docx",
        "C:\\papers\\Protocol.docx, Protocol.docx",
        "../../etc/Protocol, Protocol.docx",
        "Acuerdo (Año 2)_v1.2-final.odt, Acuerdo (Año 2)_v1.2-final.docx",
        "a <b>: c?.docx, a b c.docx",
        "'', document.docx",
        "'???.pdf', document.docx",
        "archive.superlongending, archive.superlongending.docx"
    })
    @DisplayName("has no path and no unusual signs, and the ending of what the content is")
    void cleaned(String sent, String kept) {
        assertThat(of(sent)).isEqualTo(kept);
    }

    @Test
    @DisplayName("is at most 120 long with its ending, and splits no letter")
    void cut() {
        assertThat(of("a".repeat(115) + ".pdf")).isEqualTo("a".repeat(115) + ".docx");
        assertThat(of("a".repeat(116))).isEqualTo("a".repeat(115) + ".docx");
        assertThat(of("a".repeat(114) + WIDE)).isEqualTo("a".repeat(114) + ".docx");
        assertThat(of("a".repeat(113) + WIDE)).isEqualTo("a".repeat(113) + WIDE + ".docx");
        assertThat(of("a".repeat(114) + " b")).isEqualTo("a".repeat(114) + ".docx");
    }

    @Test
    @DisplayName("is read as words to look for what could identify a youth")
    void words() {
        assertThat(DocumentName.words("x/letter_to_A.pdf")).isEqualTo("letter to A");
        assertThat(DocumentName.words("b".repeat(130))).hasSize(120);
    }
}
