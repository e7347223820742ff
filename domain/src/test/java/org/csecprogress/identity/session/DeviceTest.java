package org.csecprogress.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A device")
class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Windows
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows
                    Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome on Android
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1 | Safari on an iPhone
                    Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) CriOS/140.0 Mobile Safari/604.1 | Chrome on an iPad
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15 | Safari on a Mac
                    Mozilla/5.0 (X11; CrOS x86_64 16000.0.0) Chrome/140.0 Safari/537.36 | Chrome on a Chromebook
                    curl/8.0 | A browser on some device
                    """)
    @DisplayName("is called by its browser and system")
    void named(String userAgent, String name) {
        assertThat(Device.of(userAgent).name()).isEqualTo(name);
    }

    @Test
    @DisplayName("has a short name, whatever a browser sends")
    void bounded() {
        assertThat(Device.of(null).name()).isEqualTo("A browser on some device");
        String late = "x".repeat(400) + "Firefox/140.0 Windows";
        assertThat(Device.of(late).name()).isEqualTo("A browser on some device");
        assertThat(Device.of("SamsungBrowser CrOS").name().length())
                .isLessThanOrEqualTo(Device.LONGEST);
    }
}
