package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.QueueViewService;

/** The reviewer's saved views of the queue. */
@Named
@RequestScoped
public class KeptViews {
    @Inject private CurrentActor current;
    @Inject private QueueViewService views;
    @Inject private QueueView queue;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;

    private List<Link> lines;

    /** Returns the reviewer's own views, by name. */
    public List<Link> getLines() {
        if (lines == null) {
            String shown = queue.address().view();
            lines =
                    views.all(current.get()).stream()
                            .map(
                                    view ->
                                            new Link(
                                                    view.name(),
                                                    queue.address().of(view.query()),
                                                    view.query().equals(shown),
                                                    0))
                            .toList();
        }
        return lines;
    }

    /** Returns the typed name. */
    public String getName() {
        return parameters.text("view-name");
    }

    public int getLongest() {
        return QueueViewService.LONGEST_NAME;
    }

    /** Saves the current view of the queue. */
    public void keep() {
        Optional<Problem> wrong =
                views.keep(
                        current.get(),
                        queue.period(),
                        new QueueViewService.View(getName(), queue.address().view()));
        Sentences sentences = Sentences.ofPage();
        wrong.ifPresentOrElse(
                p -> messages.wrong(p.field(), sentences.of(p.key(), p.arguments().toArray())),
                () -> messages.done(sentences.of("view.kept"), queue.address().here()));
    }

    /** Deletes the view whose button was pressed. */
    public void forget() {
        views.forget(current.get(), parameters.text("forget"));
        messages.done(Sentences.ofPage().of("view.forgotten"), queue.address().here());
    }
}
