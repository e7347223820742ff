package org.csecprogress.subscription.memory;

import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.subscription.Subscriber;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.Subscribers;

/** People without an account who asked for mail, in memory. */
public class MemorySubscribers implements Subscribers {
    private final Memory memory;

    public MemorySubscribers(Memory memory) {
        this.memory = memory;
    }

    @Override
    public boolean has(String address) {
        return memory.find(Subscriber.class, address).isPresent();
    }

    @Override
    public void add(String address) {
        if (!has(address)) {
            memory.add(new Subscriber(address));
        }
    }

    @Override
    public void remove(String address) {
        memory.find(Subscriber.class, address).ifPresent(memory::remove);
        memory.removeAll(
                memory.all(SubscriberMail.class)
                        .filter(mail -> mail.address().equals(address))
                        .toList());
    }

    @Override
    public List<String> addresses() {
        return memory.all(Subscriber.class)
                .map(each -> Memory.<String>value(each, "address"))
                .sorted()
                .toList();
    }
}
