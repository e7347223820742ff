package org.csecprogress.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of a page")
class WordsOfPagesTest {
    private static final Locale OWN = Locale.getDefault();

    @BeforeEach
    void inMexico() {
        Locale.setDefault(Locale.forLanguageTag("es-MX"));
        ResourceBundle.clearCache(MessageBundle.class.getClassLoader());
    }

    @AfterEach
    void back() {
        Locale.setDefault(OWN);
        ResourceBundle.clearCache(MessageBundle.class.getClassLoader());
    }

    @Test
    @DisplayName("are in its own language, not the server's")
    void ofThePage() {
        String english =
                ResourceBundle.getBundle(MessageBundle.class.getName(), Locale.US)
                        .getString("skip");
        String spanish =
                ResourceBundle.getBundle(MessageBundle.class.getName(), Locale.forLanguageTag("es"))
                        .getString("skip");
        assertThat(english).isEqualTo(new MessageBundle().getString("skip")).isNotEqualTo(spanish);
    }
}
