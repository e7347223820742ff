package org.csecprogress.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.demo.service.DemoProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The demonstration")
class LoopbackOnlyTest {
    private final List<String> happened = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "0:0:0:0:0:0:0:1", "::1"})
    @DisplayName("answers requests to a loopback address")
    void answersThisMachine(String address) throws IOException, ServletException {
        ask("demo", address);
        assertThat(happened).containsExactly("answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.7", "192.168.1.20", "0.0.0.0", "fe80:0:0:0:1:2:3:4", "128.0.0.1"})
    @DisplayName("refuses requests to any other address of the machine")
    void refusesOthers(String address) throws IOException, ServletException {
        ask("demo", address);
        assertThat(happened).containsExactly("sendError 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "127.0.0.1"})
    @DisplayName("is the only profile that checks the address of a request")
    void productionAnswersAll(String address) throws IOException, ServletException {
        ask("production", address);
        assertThat(happened).containsExactly("answered");
    }

    private void ask(String profile, String address) throws IOException, ServletException {
        var demo =
                new DemoProfile(
                        Optional.of(profile),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var filter = new LoopbackOnly();
        filter.know(demo);
        filter.doFilter(
                stub(HttpServletRequest.class, address),
                stub(HttpServletResponse.class, null),
                (request, response) -> happened.add("answered"));
    }

    /** Returns a stub that gives every call the same answer and records the calls. */
    private <T> T stub(Class<T> type, String answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            if (method.getReturnType() == void.class) {
                                happened.add(method.getName() + " " + arguments[0]);
                            }
                            return answer;
                        }));
    }
}
