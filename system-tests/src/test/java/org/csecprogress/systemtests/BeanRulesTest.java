package org.csecprogress.systemtests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.House.hold;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletRequest;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.csecprogress.filing.service.StatusCheck;
import org.csecprogress.identity.service.InviteRequests;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.kernel.request.web.BehindProxy;
import org.csecprogress.kernel.request.web.Caller;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.TimedWork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks the beans: services and who may call them, repositories and SQL, pages. */
@DisplayName("The beans")
class BeanRulesTest {
    /** How many others a bean may need. One that needs more does more than one thing. */
    private static final int COLLABORATORS = 7;

    /** How many statements may be SQL: those that move blocks, and a few that JPQL cannot say. */
    private static final int STATEMENTS = 41;

    /** Methods of a request that tell of whoever asked the server, and how. */
    private static final String OF_CLIENT =
            "getRemoteAddr|getRemoteHost|getRequestURL|getScheme|getServerName|getServerPort|isSecure";

    private static final Set<String> RUNS = Set.of("list", "first", "update", "batch");

    @Test
    @DisplayName("ask no request for its client or its address: behind a proxy both are its own")
    void clientByCaller() {
        hold(
                noClasses()
                        .that(
                                not(equivalentTo(Caller.class))
                                        .and(not(equivalentTo(BehindProxy.class)))
                                        .and(not(simpleNameStartingWith("ByProxy"))))
                        .should()
                        .callMethodWhere(
                                target(nameMatching(OF_CLIENT))
                                        .and(target(owner(assignableTo(ServletRequest.class))))),
                """
                package org.csecprogress.filing.page;
                class AsksTheRequest {
                    String address(jakarta.servlet.http.HttpServletRequest request) {
                        return request.getRemoteAddr();
                    }
                }
                """);
    }

    @Test
    @DisplayName(
            "do nothing by a timer in a portal at rest, but read, and answer the server's owner")
    void nothingAtRest() {
        hold(
                methods()
                        .that()
                        .areAnnotatedWith(Schedule.class)
                        .and()
                        .areDeclaredInClassesThat(
                                not(equivalentTo(StatusCheck.class))
                                        .and(not(equivalentTo(InviteRequests.class))))
                        .should(callTimedWork()),
                """
                package org.csecprogress.notification.service;
                class SendsAnyway {
                    @jakarta.ejb.Schedule
                    void send() {
                        System.out.println();
                    }
                }
                """);
    }

    private static ArchCondition<JavaMethod> callTimedWork() {
        return new ArchCondition<>("call TimedWork.run, which does nothing at rest") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean calls =
                        item.getMethodCallsFromSelf().stream()
                                .anyMatch(
                                        call ->
                                                call.getTargetOwner()
                                                        .isEquivalentTo(TimedWork.class));
                events.add(new SimpleConditionEvent(item, calls, item.getFullName()));
            }
        };
    }

    @Test
    @DisplayName("need few others")
    void fewCollaborators() {
        hold(
                classes().should(needFewOthers()),
                """
                package org.csecprogress.filing.service;
                class NeedsEverybody {
                    @jakarta.inject.Inject
                    NeedsEverybody(int a, int b, int c, int d, int e, int f) {}

                    @jakarta.inject.Inject String one;
                    @jakarta.persistence.PersistenceContext Object two;
                }
                """);
    }

    private static ArchCondition<JavaClass> needFewOthers() {
        return new ArchCondition<>("need at most " + COLLABORATORS + " others") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                long fields = item.getFields().stream().filter(BeanRulesTest::isInjected).count();
                int parameters =
                        item.getConstructors().stream()
                                .filter(BeanRulesTest::isInjected)
                                .mapToInt(each -> each.getRawParameterTypes().size())
                                .sum();
                long all = fields + parameters;
                events.add(
                        new SimpleConditionEvent(
                                item,
                                all <= COLLABORATORS,
                                item.getName() + " needs " + all + " others"));
            }
        };
    }

    private static boolean isInjected(CanBeAnnotated each) {
        return each.isAnnotatedWith(Inject.class)
                || each.isAnnotatedWith(PersistenceContext.class)
                || each.isAnnotatedWith(Resource.class);
    }

    @Test
    @DisplayName("say for each method that a page can call who may call it")
    void everyServiceMethodSaysWhoMayCallIt() {
        hold(
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("..service..")
                        .and()
                        .areDeclaredInClassesThat()
                        .arePublic()
                        .and(areOfBeans())
                        .and(areInReachOfPages())
                        .should(sayWhoMayCallThem()),
                """
                package org.csecprogress.filing.service;
                @jakarta.ejb.Stateless
                public class AsksNobody {
                    public void delete() {}
                }
                """,
                """
                package org.csecprogress.filing.page;
                class DeleteView {
                    org.csecprogress.filing.service.AsksNobody service;
                }
                """);
    }

    @Test
    @DisplayName("that are guarded say for each method who may call it")
    void everyGuardedMethodSaysWhoMayCallIt() {
        hold(
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Guarded.class)
                        .should(sayWhoMayCallThem()),
                """
                package org.csecprogress.filing.service;
                @org.csecprogress.kernel.service.Guarded
                public class GuardedInName {
                    public void delete() {}
                }
                """);
    }

    @Test
    @DisplayName("take the actor whose role they need")
    void whoeverNeedsARoleIsAnArgument() {
        hold(
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Guarded.class)
                        .and(needARole())
                        .should(takeAnActor()),
                """
                package org.csecprogress.filing.service;
                @org.csecprogress.kernel.service.Guarded
                public class GuardsAgainstNobody {
                    @org.csecprogress.kernel.service.Allowed(org.csecprogress.kernel.Role.STATE_ADMIN)
                    public void delete() {}
                }
                """);
    }

    @Test
    @DisplayName("of pages call services, never the database")
    void pagesCallServicesNeverTheDatabase() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage("..page..", "..web..", "..api..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(DataSource.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Sql.class),
                """
                package org.csecprogress.filing.page;
                class AsksTheDatabase {
                    jakarta.persistence.EntityManager em;
                }
                """);
    }

    @Test
    @DisplayName("read the database in a transaction, which alone states how far it reaches")
    void repositoriesAreTransactional() {
        hold(
                classes().that(areRepositories()).should().beAnnotatedWith(Transactional.class),
                """
                package org.csecprogress.filing.persistence;
                @jakarta.enterprise.context.ApplicationScoped
                class ReadsOutside {
                    jakarta.persistence.EntityManager em;
                }
                """);
    }

    private static DescribedPredicate<JavaClass> areRepositories() {
        return new DescribedPredicate<>("are beans with an entity manager or its SQL") {
            @Override
            public boolean test(JavaClass item) {
                return item.isAnnotatedWith(ApplicationScoped.class)
                        && !item.isEquivalentTo(Sql.class)
                        && item.getFields().stream()
                                .anyMatch(
                                        field ->
                                                field.getRawType()
                                                                .isEquivalentTo(EntityManager.class)
                                                        || field.getRawType()
                                                                .isEquivalentTo(Sql.class));
            }
        };
    }

    @Test
    @DisplayName("run SQL in persistence only")
    void sqlLivesInPersistence() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..persistence..")
                        .and()
                        .resideOutsideOfPackage("org.csecprogress.systemtests..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Sql.class),
                """
                package org.csecprogress.filing.service;
                class RunsSql {
                    org.csecprogress.kernel.persistence.Sql sql;
                }
                """);
    }

    @Test
    @DisplayName("of services know no entity manager")
    void servicesKnowNoEntityManager() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("..service..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class),
                """
                package org.csecprogress.filing.service;
                class AsksTheDatabase {
                    jakarta.persistence.EntityManager em;
                }
                """);
    }

    @Test
    @DisplayName("use repositories by their interfaces")
    void nothingUsesAnImplementationOfARepository() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..persistence..")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameStartingWith("Jpa"),
                """
                package org.csecprogress.filing.persistence;
                public class JpaPlants {}
                """,
                """
                package org.csecprogress.filing.service;
                class KnowsTheImplementation {
                    org.csecprogress.filing.persistence.JpaPlants plants;
                }
                """);
    }

    @Test
    @DisplayName("run few statements of SQL")
    void fewStatementsAreSql() {
        Set<String> statements = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> !type.isAssignableTo(Sql.class) && runsSql(call))
                    .forEach(call -> statements.add(type.getName() + ":" + call.getLineNumber()));
        }
        assertThat(statements).as("calls of SQL").isNotEmpty().hasSizeLessThanOrEqualTo(STATEMENTS);
    }

    private static boolean runsSql(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Sql.class) && RUNS.contains(call.getName());
    }

    @Test
    @DisplayName("of pages take no entity from a form")
    void noEntityIsBoundToAForm() {
        hold(
                noMethods()
                        .that()
                        .haveNameStartingWith("set")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage("..page..", "..web..")
                        .should()
                        .haveRawParameterTypes(anEntity()),
                """
                package org.csecprogress.filing.page;
                class BindsAnEntity {
                    void setSubmission(org.csecprogress.filing.Submission submission) {}
                }
                """);
    }

    @Test
    @DisplayName("of services know no page")
    void servicesDoNotKnowPages() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("..service..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.csecprogress..page..",
                                "org.csecprogress..web..",
                                "org.csecprogress..api..",
                                "jakarta.faces..",
                                "jakarta.servlet.."),
                """
                package org.csecprogress.filing.service;
                class KnowsAPage {
                    jakarta.faces.context.FacesContext page;
                }
                """);
    }

    private static DescribedPredicate<JavaMethod> areOfBeans() {
        return DescribedPredicate.describe(
                "are of beans",
                method ->
                        method.getOwner().getAnnotations().stream()
                                .map(each -> each.getRawType().getPackageName())
                                .anyMatch(
                                        name ->
                                                name.equals("jakarta.enterprise.context")
                                                        || name.equals("jakarta.ejb")));
    }

    /**
     * Beans that only other services use are called within a use case, which has already decided
     * who may.
     */
    private static DescribedPredicate<JavaMethod> areInReachOfPages() {
        return DescribedPredicate.describe(
                "are of beans that others than services use",
                method ->
                        method.getOwner().getDirectDependenciesToSelf().stream()
                                .map(Dependency::getOriginClass)
                                .anyMatch(type -> !isOfServices(type)));
    }

    private static boolean isOfServices(JavaClass type) {
        return type.getPackageName().matches(".*\\.(service|persistence)")
                && !Features.of(type).equals("demo");
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return condition(
                "say who may call them",
                method ->
                        method.isAnnotatedWith(Allowed.class)
                                || method.isAnnotatedWith(ForEverybody.class)
                                || method.getOwner().isAnnotatedWith(Allowed.class)
                                || method.getOwner().isAnnotatedWith(ForEverybody.class));
    }

    private static DescribedPredicate<JavaMethod> needARole() {
        return DescribedPredicate.describe(
                "need a role",
                method ->
                        method.isAnnotatedWith(Allowed.class)
                                || (method.getOwner().isAnnotatedWith(Allowed.class)
                                        && !method.isAnnotatedWith(ForEverybody.class)));
    }

    private static ArchCondition<JavaMethod> takeAnActor() {
        return condition(
                "take an actor",
                method ->
                        method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Actor.class)));
    }

    private static DescribedPredicate<List<JavaClass>> anEntity() {
        return DescribedPredicate.describe(
                "an entity",
                types -> types.stream().anyMatch(type -> type.isAnnotatedWith(Entity.class)));
    }

    private static ArchCondition<JavaMethod> condition(
            String description, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                method,
                                holds.test(method),
                                method.getFullName() + " should " + description));
            }
        };
    }
}
