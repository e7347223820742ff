package org.csecprogress.review.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Characters;
import org.csecprogress.review.KeptQueueView;
import org.csecprogress.review.QueueViews;

/** The saved views of the queue, in memory. */
public final class MemoryQueueViews implements QueueViews {
    private static final Comparator<KeptQueueView> BY_NAME =
            Comparator.<KeptQueueView, String>comparing(
                            each -> each.name().toLowerCase(Locale.ROOT))
                    .thenComparing(KeptQueueView::name);

    private final Memory memory;

    public MemoryQueueViews(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<KeptQueueView> all(Actor reviewer) {
        return memory.all(KeptQueueView.class)
                .filter(each -> Memory.<Long>value(each, "accountId") == reviewer.accountId())
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<KeptQueueView> lock(Actor reviewer) {
        return all(reviewer);
    }

    @Override
    public Optional<KeptQueueView> find(Actor reviewer, String name) {
        String stored = Characters.withoutNul(name);
        return all(reviewer).stream().filter(each -> each.name().equals(stored)).findFirst();
    }

    @Override
    public void add(KeptQueueView view) {
        memory.add(view);
    }

    @Override
    public void remove(KeptQueueView view) {
        memory.remove(view);
    }
}
