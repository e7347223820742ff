package org.csecprogress.releasedesk.legislature.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.file.Recipient;
import org.csecprogress.release.publishing.service.LegislativeService;
import org.csecprogress.release.record.PublicRelease;

/** The copies of public reports for the Legislature. */
@Named
@RequestScoped
public class LegislatureView {
    @Inject private CurrentActor current;
    @Inject private LegislativeService legislature;

    private List<PublicRelease> releases;

    /** A recipient and what it receives. */
    public record Line(String office, String receives) {}

    /** A pack that can be taken. */
    public record Pack(String label, String href) {}

    /** Opens the page, or responds with 403. */
    public void open() {
        releases = legislature.releases(current.get());
    }

    /** Returns who receives what. */
    public List<Line> getRecipients() {
        Sentences say = Sentences.ofPage();
        return legislature.recipients(current.get()).stream().map(each -> line(each, say)).toList();
    }

    private static Line line(Recipient each, Sentences say) {
        return new Line(say.in(each.office()), say.of("legislature." + each.receives()));
    }

    /** Returns the packs, the newest release first. */
    public List<Pack> getPacks() {
        Sentences say = Sentences.ofPage();
        return releases.stream()
                .map(
                        release ->
                                new Pack(
                                        say.of(
                                                "legislature.pack",
                                                release.number().toString(),
                                                say.months(release.period())),
                                        "/state/legislature-file?number=" + release.number()))
                .toList();
    }
}
