package org.csecprogress.filing.check.page;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.InclusionProof;
import org.csecprogress.transparency.SealedFact;
import org.csecprogress.transparency.service.ReceiptProofs;

/**
 * Sends a county the proof that its certified filing was sealed. docs/guide/audit.md says how it is
 * checked without this portal.
 */
@WebServlet("/county/receipt-proof")
public class ReceiptProofFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;
    @Inject private transient ReceiptProofs proofs;
    @Inject private transient Profile profile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            ReportingPeriod period =
                    ReportingPeriod.parse(request.getParameter("period"))
                            .orElseThrow(() -> new NotFoundException("period"));
            Optional<InclusionProof> proof =
                    proofs.find(current.get(), period, revision(request.getParameter("revision")));
            if (proof.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] file = json(proof.get()).toString().getBytes(StandardCharsets.UTF_8);
            SealedFact fact = proof.get().leaf().fact();
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"proof-%s-%d.json\""
                            .formatted(fact.name(), fact.number()));
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static int revision(String text) {
        if (text == null || !text.matches("[1-9]\\d{0,5}")) {
            throw new NotFoundException("revision");
        }
        return Integer.parseInt(text);
    }

    private JsonObject json(InclusionProof proof) {
        SealedFact fact = proof.leaf().fact();
        return JsonBuilders.object()
                .add("demonstration", profile.isDemonstration())
                .add("kind", fact.kind().name())
                .add("name", fact.name())
                .add("number", fact.number())
                .add("digest", fact.digest())
                .add("salt", proof.leaf().salt())
                .add("place", proof.leaf().place())
                .add("head", head(proof.head(), proof.path()))
                .add("newest", head(proof.newest(), proof.later()))
                .build();
    }

    private static JsonObjectBuilder head(DailyHead head, List<String> path) {
        return JsonBuilders.object()
                .add("date", head.day().toString())
                .add("leaves", head.leaves())
                .add("root", head.root())
                .add("path", Json.createArrayBuilder(path));
    }
}
