package org.csecprogress.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csecprogress.kernel.service.Guarded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Use cases are session beans; docs/adr/0062 says why. The rules find them, and never list them.
 */
@DisplayName("A use case")
class SessionBeansTest {
    private static final JavaClasses HOUSE = House.CLASSES;

    private static final JavaClasses PLANTED =
            new ClassFileImporter()
                    .importClasses(
                            Remembers.class,
                            Counts.class,
                            Hidden.class,
                            Closed.class,
                            Unguarded.class,
                            NoBean.class,
                            OwnTransaction.class,
                            Listens.class);

    @Test
    @DisplayName("is a session bean, unless it keeps something between calls")
    void sessionBean() {
        hold(
                classes()
                        .that()
                        .areAnnotatedWith(Guarded.class)
                        .and()
                        .doNotHaveSimpleName("ActorGuard")
                        .should(be("a session bean or keep state", SessionBeansTest::misplaced)),
                Remembers.class,
                Counts.class,
                NoBean.class);
    }

    @Test
    @DisplayName("is found behind the guard")
    void guarded() {
        hold(
                classes()
                        .that()
                        .areAnnotatedWith(Stateless.class)
                        .should()
                        .beAnnotatedWith(Guarded.class),
                Unguarded.class);
    }

    @Test
    @DisplayName("can be called, made and kept in a pool by the container")
    void callable() {
        hold(
                classes()
                        .that()
                        .areAnnotatedWith(Stateless.class)
                        .should(be("what the container can run", SessionBeansTest::unfit)),
                Hidden.class,
                Closed.class,
                OwnTransaction.class,
                Listens.class);
    }

    @Test
    @DisplayName("is not held to roles of the container, which knows no actor")
    void containerRoles() {
        hold(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.annotation.security.."),
                Closed.class);
    }

    /** Pages and resources look for these exceptions by their class; the container wraps others. */
    @Test
    @DisplayName("refuses with exceptions that leave it as they are")
    void refusals() {
        Stream<JavaClass> refusals =
                HOUSE.stream()
                        .filter(SessionBeansTest::isOfTheWeb)
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass())
                        .filter(type -> type.getPackageName().startsWith("org.csecprogress"))
                        .filter(type -> type.isAssignableTo(RuntimeException.class))
                        .distinct();
        assertThat(refusals)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(
                        type ->
                                assertThat(type.isAnnotatedWith(ApplicationException.class))
                                        .as(type.getName())
                                        .isTrue());
    }

    private static boolean isOfTheWeb(JavaClass type) {
        return type.getPackageName().matches(".*\\.(page|api|web)(\\..*)?");
    }

    /** Holds the house to a rule that catches each of the planted classes. */
    private static void hold(ArchRule rule, Class<?>... planted) {
        List<String> caught =
                rule.allowEmptyShould(true).evaluate(PLANTED).getFailureReport().getDetails();
        for (Class<?> each : planted) {
            assertThat(caught).anyMatch(line -> line.contains(each.getSimpleName()));
        }
        rule.check(HOUSE);
    }

    private static ArchCondition<JavaClass> be(
            String description, Function<JavaClass, List<String>> faults) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String fault : faults.apply(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getSimpleName() + fault));
                }
            }
        };
    }

    private static List<String> misplaced(JavaClass type) {
        boolean keeps = keepsState(type, new HashSet<>());
        boolean pooled = type.isAnnotatedWith(Stateless.class);
        if (keeps && pooled) {
            return List.of(" keeps state in a pooled bean");
        }
        if (keeps == type.isAnnotatedWith(ApplicationScoped.class) && keeps != pooled) {
            return List.of();
        }
        return List.of(keeps ? " is not application-scoped" : " is no session bean");
    }

    /** Whether a field can differ between two calls, or holds something whose fields can. */
    private static boolean keepsState(JavaClass type, Set<String> seen) {
        return seen.add(type.getName())
                && type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !isInjected(field))
                        .anyMatch(field -> isState(field, seen));
    }

    private static boolean isState(JavaField field, Set<String> seen) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || type.isArray()
                || type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.getPackageName().startsWith("java.util.concurrent")
                || (isOurs(type) && !isBean(type) && keepsState(type, seen));
    }

    private static boolean isInjected(JavaField field) {
        return field.isAnnotatedWith(PersistenceContext.class)
                || field.isAnnotatedWith(Resource.class)
                || field.isAnnotatedWith(Inject.class);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.csecprogress") && !type.isRecord();
    }

    private static boolean isBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(ApplicationScoped.class);
    }

    private static List<String> unfit(JavaClass type) {
        List<String> faults = new ArrayList<>();
        if (!type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.FINAL)) {
            faults.add(" is not public, or final");
        }
        if (!type.getInterfaces().isEmpty()) {
            faults.add(" would be seen by its interface alone");
        }
        if (type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream()
                        .anyMatch(m -> m.isAnnotatedWith(Transactional.class))) {
            faults.add(" asks for a transaction in two ways");
        }
        if (type.getConstructors().stream().noneMatch(SessionBeansTest::isForTheContainer)) {
            faults.add(" has no public constructor");
        }
        type.getMethods().stream()
                .filter(method -> !isCallable(method))
                .forEach(method -> faults.add("." + method.getName() + " is not public, or final"));
        return faults;
    }

    private static boolean isForTheContainer(JavaConstructor constructor) {
        return constructor.getModifiers().contains(JavaModifier.PUBLIC)
                && (constructor.isAnnotatedWith(Inject.class)
                        || constructor.getParameters().isEmpty());
    }

    /** Other classes have the bean's proxy, on which only public methods lead to the bean. */
    private static boolean isCallable(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        boolean own =
                modifiers.contains(JavaModifier.PRIVATE) || modifiers.contains(JavaModifier.STATIC);
        return own
                || method.isAnnotatedWith(PostConstruct.class)
                || (modifiers.contains(JavaModifier.PUBLIC)
                        && !modifiers.contains(JavaModifier.FINAL));
    }

    // What the rules have to catch.

    @Stateless
    @Guarded
    public static class Remembers {
        private final Map<String, String> seen = new HashMap<>();

        @Inject
        public Remembers() {
            seen.put("", "");
        }
    }

    private static final class Kept {
        private final AtomicLong calls = new AtomicLong();
    }

    @Stateless
    @Guarded
    public static class Counts {
        private final Kept kept = new Kept();

        @Inject
        public Counts() {
            kept.calls.incrementAndGet();
        }
    }

    @Stateless
    @Guarded
    public static class Hidden {
        @Inject
        Hidden() {}

        void call() {}
    }

    @Stateless
    @Guarded
    public static final class Closed {
        @Inject
        public Closed() {}

        @jakarta.annotation.security.PermitAll
        public void call() {}
    }

    @Stateless
    public static class Unguarded {
        @Inject
        public Unguarded() {}
    }

    @ApplicationScoped
    @Guarded
    public static class NoBean {}

    @Stateless
    @Guarded
    @Transactional
    public static class OwnTransaction {
        @Inject
        public OwnTransaction() {}
    }

    @Stateless
    @Guarded
    public static class Listens {
        @Inject
        public Listens() {}

        void hear(@Observes String event) {}
    }
}
