package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.publishing.service.ReleaseChecklist;
import org.csecprogress.release.publishing.service.ReleaseChecklistService;

/**
 * The checklist of a release that is on its way to be public. Checking reads all that the release
 * stores, so it is done once in each phase of a request: an act may change the list in between.
 */
@Named("checklist")
@RequestScoped
public class ChecklistView {
    /** Refusals that the desk says in two sentences. */
    private static final Map<String, String> TITLES =
            Map.of(
                    "release.refusal.HELD", "desk.check.held",
                    "release.refusal.OWN_WORK", "desk.check.own");

    @Inject private CurrentActor current;
    @Inject private ReleaseView view;
    @Inject private ReleaseChecklistService checklists;

    private PhaseId phase;
    private Optional<ReleaseChecklist> found;

    /**
     * One line of the checklist.
     *
     * @param stops whether it stops the release
     * @param why an explanation, or empty
     * @param href the page where it is put right
     * @param place the name of that page
     */
    public record Line(boolean stops, String what, String why, String href, String place) {}

    /** Returns the errors, then the warnings. */
    public List<Line> getLines() {
        return checklist()
                .map(
                        list ->
                                Stream.concat(
                                                list.errors().stream().map(e -> line(e, true)),
                                                list.warnings().stream().map(w -> line(w, false)))
                                        .toList())
                .orElse(List.of());
    }

    /** Whether the release is on its way to be public. */
    public boolean isShown() {
        return checklist().isPresent();
    }

    private Optional<ReleaseChecklist> checklist() {
        PhaseId now = FacesContext.getCurrentInstance().getCurrentPhaseId();
        if (now != phase) {
            found = checklists.find(current.get(), view.getNumber());
            phase = now;
        }
        return found;
    }

    private Line line(Problem problem, boolean stops) {
        Sentences say = Sentences.ofPage();
        String key = TITLES.getOrDefault(problem.key(), problem.key());
        Object[] arguments =
                problem.arguments().stream()
                        .map(each -> each instanceof LocalDate day ? say.date(day) : each)
                        .toArray();
        return new Line(
                stops,
                say.of(key, arguments),
                say.has(key + ".text") ? say.of(key + ".text") : "",
                view.page(problem.field()),
                place(problem.field(), say));
    }

    private static String place(String field, Sentences say) {
        return field.startsWith(ReleaseChecklist.RELEASE)
                ? say.of("desk.title", field.substring(ReleaseChecklist.RELEASE.length()))
                : say.of("checklist.place." + field);
    }
}
