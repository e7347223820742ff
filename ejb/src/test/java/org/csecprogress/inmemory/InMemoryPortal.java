package org.csecprogress.inmemory;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Store;
import org.csecprogress.catalog.service.CatalogReadOnce;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ConfirmedActs;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.ReleaseMembers;
import org.csecprogress.release.record.ReleaseTables;

/**
 * The portal's use cases on repositories in memory, for specifications that take milliseconds. Who
 * may call a use case, transactions and SQL are not in it: the guard, the repositories' contracts
 * and the tests inside the server prove those.
 */
public final class InMemoryPortal implements Store {
    private final Memory memory = new Memory();
    private final RecordedEvents events = new RecordedEvents();
    private final Map<String, String> settings = new HashMap<>();
    private final Beans beans = new Beans(memory, settings);
    private final Unasked acts = new Unasked();

    /** Starts a portal whose clock stands still. */
    public InMemoryPortal(Instant now) {
        settings.put("csec.secret", "a secret that the specifications share");
        settings.put("csec.audit.key", "test:a-secret-that-only-the-tests-know");
        beans.give(Event.class, events);
        beans.give(TransactionSynchronizationRegistry.class, new OneTransaction());
        // Most specifications are about the acts, and not about what is shown for them.
        beans.give(ConfirmedActs.class, acts);
        at(now);
        beans.give(CatalogService.class, bean(CatalogReadOnce.class));
    }

    /** Sets the portal's clock. */
    public InMemoryPortal at(Instant now) {
        bean(BusinessClock.class).replace(Clock.fixed(now, CaliforniaTime.ZONE));
        return this;
    }

    /** Sets a configuration property for the beans that are asked for later. */
    public InMemoryPortal set(String property, String value) {
        settings.put(property, value);
        return this;
    }

    /** Makes the beans that are asked for later inject this instance. */
    public <T> InMemoryPortal with(Class<? super T> type, T instance) {
        beans.give(type, instance);
        if (instance instanceof PublishedParts parts) {
            parts.moved(() -> bean(PublicReleases.class).forget(null));
        }
        return this;
    }

    /** Returns the bean of a class, or the implementation of an interface. */
    public <T> T bean(Class<T> type) {
        return beans.get(type);
    }

    /** Lets a bean observe the events of this portal from now on, in the order of these calls. */
    public InMemoryPortal observed(Class<?> observer) {
        Object bean = bean(observer);
        for (Method method : observer.getDeclaredMethods()) {
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(Observes.class)) {
                    method.setAccessible(true);
                    events.observe(event -> give(bean, method, parameter.getType(), event));
                }
            }
        }
        return this;
    }

    private static void give(Object bean, Method method, Class<?> type, Object event) {
        if (type.isInstance(event)) {
            try {
                method.invoke(bean, event);
            } catch (InvocationTargetException e) {
                throw Beans.unwrapped(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void add(Object entity) {
        memory.add(entity);
    }

    @Override
    public void figures(Revision revision, Map<CellKey, Answer> figures) {
        Map<CellKey, Optional<Answer>> given = new LinkedHashMap<>();
        figures.forEach((cell, answer) -> given.put(cell, Optional.of(answer)));
        bean(AnswerStore.class).saveFigures(revision, given);
    }

    @Override
    public void members(Release release, List<Submission> submissions) {
        bean(ReleaseMembers.class).freeze(release, submissions);
    }

    @Override
    public void tables(Release release, List<ReleaseTable> tables) {
        bean(ReleaseTables.class).add(release, tables);
    }

    /** Returns what is stored. */
    public Memory memory() {
        return memory;
    }

    /** Returns what the use cases have fired. */
    public RecordedEvents events() {
        return events;
    }

    /** Returns what asks for a second factor before an act. */
    public Unasked acts() {
        return acts;
    }

    /** Returns the time on the portal's clock. */
    public Instant now() {
        return bean(BusinessClock.class).instant();
    }
}
