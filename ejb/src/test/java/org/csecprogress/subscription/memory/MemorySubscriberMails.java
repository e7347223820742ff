package org.csecprogress.subscription.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;

/** The mails to people without an account, in memory. */
public class MemorySubscriberMails implements SubscriberMails {
    private final Memory memory;

    public MemorySubscriberMails(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void queue(List<SubscriberMail> mails) {
        mails.forEach(memory::add);
    }

    @Override
    public Optional<String> nextDue(Instant now) {
        return memory.all(SubscriberMail.class)
                .filter(mail -> mail.isDue(now))
                .min(
                        comparing(
                                        (SubscriberMail mail) ->
                                                Memory.<Instant>value(mail, "nextAttemptAt"))
                                .thenComparing(SubscriberMail::id))
                .map(SubscriberMail::id);
    }

    @Override
    public Optional<SubscriberMail> lock(String id) {
        return find(id);
    }

    @Override
    public Optional<SubscriberMail> find(String id) {
        return memory.find(SubscriberMail.class, id);
    }

    @Override
    public void delete(SubscriberMail mail) {
        memory.remove(mail);
    }
}
