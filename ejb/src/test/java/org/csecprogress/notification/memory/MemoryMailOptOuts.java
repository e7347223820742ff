package org.csecprogress.notification.memory;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.notification.MailOptOut;
import org.csecprogress.notification.MailOptOuts;
import org.csecprogress.notification.NoticeTopic;

/** The topics about which people want no mail, in memory. */
public final class MemoryMailOptOuts implements MailOptOuts {
    private final Memory memory;

    public MemoryMailOptOuts(Memory memory) {
        this.memory = memory;
    }

    private static Stream<MailOptOut> stored(Memory memory, long account) {
        return memory.all(MailOptOut.class)
                .filter(each -> Memory.<Long>value(each, "accountId") == account);
    }

    /** Returns the topics about which the owner of an account wants no mail. */
    static Set<NoticeTopic> of(Memory memory, long account) {
        return stored(memory, account)
                .map(each -> Memory.<NoticeTopic>value(each, "topic"))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<NoticeTopic> of(Actor actor) {
        return of(memory, actor.accountId());
    }

    @Override
    public void replace(Actor actor, Collection<NoticeTopic> topics) {
        memory.removeAll(stored(memory, actor.accountId()).toList());
        topics.forEach(topic -> memory.add(new MailOptOut(actor, topic)));
    }
}
