package org.csecprogress.release.reading.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.record.PublicRelease;

/** The list of the releases that are not withdrawn as JSON, written once as long as it stands. */
@ApplicationScoped
class ReleaseList {
    private final AtomicReference<Written> last = new AtomicReference<>();

    /** The list as it was written. */
    private record Written(List<PublicRelease> releases, Conditional.Content json) {}

    /**
     * Returns the response.
     *
     * @param releases everything that was ever published, newest first
     */
    Response answer(Request request, List<PublicRelease> releases) {
        Written written = last.get();
        if (written == null || !written.releases().equals(releases)) {
            written = new Written(releases, write(releases));
            last.set(written);
        }
        return written.json().answer(request);
    }

    private static Conditional.Content write(List<PublicRelease> releases) {
        JsonArrayBuilder list = JsonBuilders.array();
        releases.stream()
                .filter(release -> !release.isWithdrawn())
                .forEach(release -> list.add(ReleaseJson.of(release)));
        return Conditional.Content.of(JsonBuilders.object().add("releases", list));
    }
}
