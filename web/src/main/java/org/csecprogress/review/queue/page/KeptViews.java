package org.csecprogress.review.queue.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.QueueViewService;

/** The reviewer's saved views of the queue. */
@Named
@ViewScoped
public class KeptViews implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private QueueViewService views;
    @Inject private QueueView queue;
    @Inject private PageMessages messages;

    /** As the page shows them, so that a button forgets the view beside which it stands. */
    private List<QueueViewService.View> kept;

    private String name;

    private List<QueueViewService.View> kept() {
        if (kept == null) {
            kept = views.all(current.get());
        }
        return kept;
    }

    /** Returns the reviewer's own views, by name. */
    public List<Link> getLines() {
        QueueAddress shown = queue.address();
        return kept().stream()
                .map(view -> new Link(view.name(), shown.of(view.query()), isOf(view, shown), 0))
                .toList();
    }

    /** Returns whether a view is the one shown, however its address is written. */
    private static boolean isOf(QueueViewService.View view, QueueAddress shown) {
        return QueueAddress.read(shown.period(), view.query(), shown.filter().reader())
                .equals(shown);
    }

    /** Returns the typed name. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getLongest() {
        return QueueViewService.LONGEST_NAME;
    }

    /** Saves the current view of the queue. */
    public void keep() {
        String typed = name == null ? "" : name;
        views.keep(
                        current.get(),
                        queue.getPeriod(),
                        new QueueViewService.View(typed, queue.address().view()))
                .ifPresentOrElse(messages::wrong, () -> told("view.kept"));
    }

    /** Deletes a view. */
    public void forget(String view) {
        views.forget(current.get(), view);
        told("view.forgotten");
    }

    private void told(String key) {
        kept = null;
        name = null;
        messages.tell(Sentences.ofPage().of(key));
    }
}
