package org.csecprogress.identity.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.service.AccessReviewService;
import org.csecprogress.identity.access.service.ReviewedPlace;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The review of one place, by its coordinator or by an administrator. */
@Named
@ViewScoped
public class AccessReviewView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AccessReviewService reviews;
    @Inject private PlaceNames names;
    @Inject private PageMessages messages;

    private AccessPlace place;

    /** Of what this page has shown, whatever has changed since. */
    private String seen = "";

    private transient ReviewedPlace reviewed;

    /** Opens the coordinator's own county. */
    public void openOwn() {
        Actor actor = current.get();
        open(AccessPlace.of(actor.county().orElseThrow(() -> new NotFoundException("county"))));
    }

    /** Opens the place of the address. */
    public void open() {
        open(Optional.ofNullable(place).orElseThrow(() -> new NotFoundException("place")));
    }

    private void open(AccessPlace wanted) {
        place = wanted;
        reviewed = reviews.look(current.get(), place);
        seen = reviewed.seen();
    }

    private ReviewedPlace reviewed() {
        if (reviewed == null) {
            reviewed = reviews.look(current.get(), place);
        }
        return reviewed;
    }

    /** Signs that all that was shown is needed. */
    public void sign() {
        Optional<Problem> problem = reviews.sign(current.get(), place, seen);
        open(place);
        if (problem.isPresent()) {
            messages.wrong(problem.get());
        } else {
            messages.tell(Sentences.ofPage().of("access.signed"));
            messages.goOnAt("review-h");
        }
    }

    /** Returns who can sign in. */
    public List<AccountLine> getAccounts() {
        return reviewed().accounts();
    }

    /** Whether nobody has reviewed the place in this half-year. */
    public boolean isDue() {
        return reviewed().isDue();
    }

    /** Returns who reviewed the place last, as a sentence. */
    public String getLast() {
        Sentences say = Sentences.ofPage();
        return reviewed().at() == null
                ? say.of("access.never")
                : say.of("access.last", reviewed().reviewer(), say.time(reviewed().at()));
    }

    /** Returns the name of the place. */
    public String getName() {
        return names.of(place);
    }

    /** Returns the county's code, or the state's, as in the address. */
    public String getPlace() {
        return place == null ? null : place.code();
    }

    /** Takes the place of the address; one that there is not is not found. */
    public void setPlace(String code) {
        place = AccessPlace.parse(Objects.requireNonNullElse(code, "")).orElse(null);
    }
}
