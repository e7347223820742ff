package org.csecprogress.identity.signing.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.service.SignatureReader;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.JsonBuilders;

/**
 * Sends an auditor how the acts on one thing were confirmed. docs/guide/signed-acts.md says how a
 * signature is checked without this portal.
 */
@WebServlet("/state/signatures")
public class SignaturesFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;
    @Inject private transient SignatureReader signatures;
    @Inject private transient Profile profile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String chain = request.getParameter("chain");
        try {
            List<ActConfirmation> found = signatures.of(current.get(), chain == null ? "" : chain);
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] file = json(found).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"signatures-%s.json\""
                            .formatted(found.get(0).chain().replace(':', '-')));
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private String json(List<ActConfirmation> found) {
        JsonArrayBuilder acts = JsonBuilders.array();
        found.forEach(each -> acts.add(json(each)));
        return JsonBuilders.object()
                .add("demonstration", profile.isDemonstration())
                .add("acts", acts)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(ActConfirmation act) {
        JsonObjectBuilder written =
                JsonBuilders.object()
                        .add("chain", act.chain())
                        .add("action", act.action())
                        .add("account", act.actorId())
                        .add("actor", act.actorName())
                        .add("at", act.at().toString())
                        .add("way", act.way().name())
                        .add("text", act.text())
                        .add("digest", act.digest());
        act.assertion().ifPresent(signed -> written.add("signature", json(signed)));
        return written;
    }

    private static JsonObjectBuilder json(Assertion signed) {
        return JsonBuilders.object()
                .add("nonce", signed.nonce())
                .add("publicKey", signed.publicKey())
                .add("clientDataJSON", signed.clientData())
                .add("authenticatorData", signed.authenticatorData())
                .add("signature", signed.signature());
    }
}
