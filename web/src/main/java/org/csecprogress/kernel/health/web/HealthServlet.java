package org.csecprogress.kernel.health.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.web.JsonBuilders;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Runs the health checks of the portal and answers as MicroProfile Health says: {@code /health}
 * with all of them, {@code /health/ready} and {@code /health/live} with those of one kind. The
 * status is 503 if one is DOWN.
 */
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Map<String, List<? extends Annotation>> KINDS =
            Map.of(
                    "", List.of(Liveness.Literal.INSTANCE, Readiness.Literal.INSTANCE),
                    "/live", List.of(Liveness.Literal.INSTANCE),
                    "/ready", List.of(Readiness.Literal.INSTANCE));

    @Inject @Any private transient Instance<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        List<? extends Annotation> kinds = KINDS.get(path.replaceFirst("/$", ""));
        if (kinds == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<HealthCheckResponse> answers = new ArrayList<>();
        for (Annotation kind : kinds) {
            checks.select(kind).forEach(check -> answers.add(check.call()));
        }
        answer(response, answers);
    }

    private static void answer(HttpServletResponse response, List<HealthCheckResponse> answers)
            throws IOException {
        boolean isUp = answers.stream().allMatch(HealthServlet::isUp);
        JsonArrayBuilder checks = JsonBuilders.array();
        answers.forEach(each -> checks.add(check(each)));
        response.setStatus(
                isUp ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(
                    JsonBuilders.object()
                            .add("status", status(isUp))
                            .add("checks", checks)
                            .build());
        }
    }

    private static boolean isUp(HealthCheckResponse answer) {
        return answer.getStatus() == HealthCheckResponse.Status.UP;
    }

    private static String status(boolean isUp) {
        return isUp ? "UP" : "DOWN";
    }

    private static JsonObjectBuilder check(HealthCheckResponse answer) {
        JsonObjectBuilder check =
                JsonBuilders.object()
                        .add("name", answer.getName())
                        .add("status", status(isUp(answer)));
        JsonObjectBuilder data = JsonBuilders.object();
        answer.getData()
                .ifPresent(
                        all ->
                                all.forEach(
                                        (name, value) -> {
                                            if (value instanceof Boolean is) {
                                                data.add(name, is);
                                            } else if (value instanceof Long number) {
                                                data.add(name, number);
                                            } else {
                                                data.add(name, String.valueOf(value));
                                            }
                                        }));
        return check.add("data", data);
    }
}
