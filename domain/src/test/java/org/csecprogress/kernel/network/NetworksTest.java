package org.csecprogress.kernel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Networks")
class NetworksTest {
    private static final Networks PROXIES = Networks.of("127.0.0.1, 10.1.0.0/16,fd00::/8");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.0.0.2, false",
        "10.1.255.255, true",
        "10.2.0.0, false",
        "fd12::1, true",
        "fe80::1, false",
        "::ffff:10.1.2.3, true",
        "proxy.example, false",
        "'', false"
    })
    @DisplayName("contain their addresses, and no name")
    void contains(String address, boolean isOneOfThem) {
        assertThat(PROXIES.contains(address)).isEqualTo(isOneOfThem);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/9, 10.127.0.1, true", "10.0.0.0/9, 10.128.0.1, false"})
    @DisplayName("may end within a byte")
    void withinByte(String network, String address, boolean isOneOfThem) {
        assertThat(Networks.of(network).contains(address)).isEqualTo(isOneOfThem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "1.2.3", "*"})
    @DisplayName("are refused where a part is neither an address nor a network")
    void refused(String list) {
        assertThatThrownBy(() -> Networks.of("127.0.0.1," + list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(list);
    }

    @Test
    @DisplayName("of no proxy believe nobody")
    void none() {
        assertThat(Networks.NONE.client("127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
        assertThat(Networks.of(" ").client("127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        // Somebody who is no proxy reports nothing that is believed.
        "198.51.100.7, 203.0.113.9, 198.51.100.7",
        // A proxy reports whom it was asked by.
        "127.0.0.1, 203.0.113.9, 203.0.113.9",
        "127.0.0.1, '', 127.0.0.1",
        // The client wrote the first address itself.
        "127.0.0.1, '192.0.2.1, 203.0.113.9', 203.0.113.9",
        // Two proxies, one behind the other.
        "127.0.0.1, '192.0.2.1, 203.0.113.9, 10.1.0.4', 203.0.113.9",
        // Even an address of our own is not believed from a client.
        "127.0.0.1, '10.1.0.9, 203.0.113.9', 203.0.113.9",
        // A request from inside.
        "127.0.0.1, 10.1.0.9, 10.1.0.9",
        "127.0.0.1, '203.0.113.9, unknown', 127.0.0.1",
        "127.0.0.1, 2001:DB8:0:0:0:0:0:1, 2001:db8:0:0:0:0:0:1"
    })
    @Proves("ASVS 4.1.3")
    @DisplayName("of proxies tell the client: the last address that is none of them")
    void client(String peer, String forwarded, String client) {
        assertThat(PROXIES.client(peer, forwarded)).isEqualTo(client);
    }
}
