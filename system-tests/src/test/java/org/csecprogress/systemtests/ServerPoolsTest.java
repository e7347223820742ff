package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.sql.DataSourceDefinition;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.csecprogress.kernel.pool.Databases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("A pool in the configuration of WildFly")
class ServerPoolsTest {
    private static final Path CONFIGURATION = Path.of("../bin/lib/wildfly/server.xml");
    private static final String OF_PAYARA = "fish.payara.";

    @ParameterizedTest
    @ValueSource(strings = {"csec", "csec-migrate", "csec-read"})
    @DisplayName("is as large, as patient and as discreet as that of the WAR")
    void same(String name) throws Exception {
        DataSourceDefinition war =
                Arrays.stream(Databases.class.getAnnotationsByType(DataSourceDefinition.class))
                        .filter(each -> each.name().equals("java:app/jdbc/" + name))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> said =
                Arrays.stream(war.properties())
                        .map(each -> each.split("=", 2))
                        .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        Map<String, String> ofDriver = new TreeMap<>(said);
        ofDriver.keySet().removeIf(each -> each.startsWith(OF_PAYARA));

        Element server = pool(name);
        Map<String, String> properties = new TreeMap<>();
        NodeList all = server.getElementsByTagName("connection-property");
        IntStream.range(0, all.getLength())
                .mapToObj(each -> (Element) all.item(each))
                .forEach(each -> properties.put(each.getAttribute("name"), each.getTextContent()));
        assertThat(properties.remove("url")).isEqualTo("${env.CSEC_DB_URL}");
        assertThat(properties).isEqualTo(ofDriver);
        assertThat(text(server, "min-pool-size")).isEqualTo("" + war.minPoolSize());
        assertThat(text(server, "max-pool-size")).isEqualTo("" + war.maxPoolSize());
        assertThat(text(server, "blocking-timeout-millis"))
                .isEqualTo(said.get(OF_PAYARA + "max-wait-time-in-millis"));
        assertThat(text(server, "query-timeout"))
                .isEqualTo(said.getOrDefault(OF_PAYARA + "statement-timeout-in-seconds", ""));
        assertThat(text(server, "validate-on-match"))
                .isEqualTo(said.get(OF_PAYARA + "is-connection-validation-required"));
        assertThat(text(server, "flush-strategy")).isEqualTo("EntirePool");
        assertThat(!server.getAttribute("jta").equals("false")).isEqualTo(war.transactional());
        Element security = (Element) server.getElementsByTagName("security").item(0);
        assertThat(setting(security.getAttribute("user-name"))).isEqualTo(setting(war.user()));
        assertThat(setting(security.getAttribute("password"))).isEqualTo(setting(war.password()));
    }

    /** Returns the name of a setting with its default, as either server writes it. */
    private static String setting(String reference) {
        return reference
                .replaceFirst("env\\.|MPCONFIG=", "")
                .replace('.', '_')
                .toLowerCase(Locale.ROOT);
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Element pool(String name) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(CONFIGURATION.toFile());
        NodeList all = document.getElementsByTagName("datasource");
        return IntStream.range(0, all.getLength())
                .mapToObj(each -> (Element) all.item(each))
                .filter(each -> each.getAttribute("pool-name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
