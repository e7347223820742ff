package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.service.RestatementService;

/** What a restatement of the release at the desk would bring, and the making of it. */
@Named
@RequestScoped
public class RestatementView {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private RestatementService restatements;
    @Inject private ReleasePicture picture;

    private String why = "";
    private Boolean isPossible;

    private ReleaseNumber number() {
        return picture.getRelease().number();
    }

    /** Whether this person may restate it now. */
    public boolean isPossible() {
        if (isPossible == null) {
            isPossible =
                    current.get().has(Role.STATE_PUBLISHER)
                            && restatements.mayRestate(current.get(), number());
        }
        return isPossible;
    }

    /** The counties that were corrected or came in late since it was frozen. */
    public List<String> getFresh() {
        return restatements.fresh(current.get(), number()).stream()
                .map(f -> SAY.of(f.isLate() ? "restate.late" : "restate.corrected", f.county()))
                .toList();
    }

    /** Why an earlier release is restated, in the words that go public; otherwise empty. */
    public String getPublicReason() {
        return picture.getRelease().restatementReason().orElse("");
    }

    /** Freezes the next release of the quarter and shows it. */
    public String restate() {
        boolean done =
                DeskMessages.show(
                        restatements.restate(current.get(), number(), why), "desk.done.FREEZE");
        return done ? "/state/release?faces-redirect=true&number=" + number().next() : null;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why == null ? "" : why;
    }
}
