package org.csecprogress.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guard")
class ActorGuardTest {
    private static final Actor REVIEWER = with(Role.STATE_REVIEWER);
    private static final Actor PUBLISHER = with(Role.STATE_PUBLISHER);
    private static final Object DONE = new Object();

    /** A class without an annotation, so that each method needs its own. */
    @SuppressWarnings("unused") // Only the guard uses them.
    static class Bare {
        @Allowed({Role.STATE_REVIEWER, Role.STATE_ADMIN})
        public void review(Actor actor) {}

        @ForEverybody
        public void read() {}

        public void forgotten(Actor actor) {}

        @Allowed(everyRole = true)
        public void own(Actor actor) {}

        @Allowed
        public void nobody(Actor actor) {}
    }

    @Allowed(Role.STATE_PUBLISHER)
    @SuppressWarnings("unused") // Only the guard uses them.
    static class OfPublishers {
        public void publish(Actor actor) {}

        @Allowed(Role.STATE_REVIEWER)
        public void review(Actor actor) {}

        @ForEverybody
        public void read() {}
    }

    @ForEverybody
    @SuppressWarnings("unused") // Only the guard uses them.
    static class Open {
        public void read() {}

        @Allowed(Role.STATE_REVIEWER)
        public void review(Actor actor) {}
    }

    private static Actor with(Role role) {
        return new Actor(1, "A", Set.of(new Actor.Grant(role, null, null)));
    }

    private static Object call(Class<?> service, String name, Object... arguments)
            throws Exception {
        Method method =
                arguments.length == 0
                        ? service.getMethod(name)
                        : service.getMethod(name, Actor.class);
        Object context =
                Proxy.newProxyInstance(
                        ActorGuardTest.class.getClassLoader(),
                        new Class<?>[] {InvocationContext.class},
                        (proxy, asked, none) ->
                                switch (asked.getName()) {
                                    case "getMethod" -> method;
                                    case "getParameters" -> arguments;
                                    case "proceed" -> DONE;
                                    default -> throw new AssertionError(asked);
                                });
        return new ActorGuard().check((InvocationContext) context);
    }

    private static void refuses(Class<?> service, String name, Object... arguments) {
        assertThatThrownBy(() -> call(service, name, arguments))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining(name);
    }

    @Test
    @DisplayName("lets through whoever has one of the roles")
    void oneOfTheRoles() throws Exception {
        assertThat(call(Bare.class, "review", REVIEWER)).isSameAs(DONE);
        refuses(Bare.class, "review", PUBLISHER);
        refuses(Bare.class, "review", Actor.NOBODY);
    }

    @Test
    @DisplayName("lets everybody through where a method or its class says so")
    void everybody() throws Exception {
        assertThat(call(Bare.class, "read")).isSameAs(DONE);
        assertThat(call(Open.class, "read")).isSameAs(DONE);
    }

    @Test
    @DisplayName("lets through whoever has any role where all do, and nobody where none is named")
    void everyRole() throws Exception {
        assertThat(call(Bare.class, "own", PUBLISHER)).isSameAs(DONE);
        refuses(Bare.class, "own", Actor.NOBODY);
        refuses(Bare.class, "nobody", PUBLISHER);
    }

    @Test
    @DisplayName("refuses a method that does not say who may call it")
    void forgotten() {
        refuses(Bare.class, "forgotten", REVIEWER);
    }

    @Test
    @DisplayName("goes by the method before its class")
    void methodFirst() throws Exception {
        assertThat(call(OfPublishers.class, "publish", PUBLISHER)).isSameAs(DONE);
        assertThat(call(OfPublishers.class, "review", REVIEWER)).isSameAs(DONE);
        assertThat(call(OfPublishers.class, "read")).isSameAs(DONE);
        refuses(OfPublishers.class, "publish", REVIEWER);
        refuses(OfPublishers.class, "review", PUBLISHER);
        refuses(Open.class, "review", PUBLISHER);
    }
}
