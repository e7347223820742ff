package org.csecprogress.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.csecprogress.systemtests.House.hold;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.statistics.PublicCount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks what the engines know: disclosure control, its audit, statistics and the solver. */
@DisplayName("The engines")
class EngineRulesTest {
    /** The types of the audit from outside that the portal may use. */
    private static final Set<String> DOOR =
            Set.of("ArchiveAudit", "Outcome", "ArchiveFinding", "Channel");

    private static final String KNOWS_A_FILING =
            """
            class KnowsAFiling {
                org.csecprogress.filing.Submission submission;
            }
            """;

    private static String in(String packageName, String source) {
        return "package org.csecprogress." + packageName + ";\n" + source;
    }

    @Test
    @DisplayName("of disclosure control know numbers and tables")
    void disclosureKnowsNumbersAndTables() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.disclosure..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "org.csecprogress.disclosure..",
                                "org.csecprogress.solver"),
                in("disclosure", KNOWS_A_FILING));
    }

    @Test
    @DisplayName("that solve know their libraries")
    void solverKnowsItsLibraries() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.solver..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "com.google.ortools..",
                                "org.ojalgo..",
                                "org.csecprogress.solver"),
                in("solver", KNOWS_A_FILING));
    }

    @Test
    @DisplayName("use the solver's libraries through the solver")
    void onlyTheSolverKnowsItsLibraries() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.solver")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.google.ortools..", "org.ojalgo.."),
                """
                package org.csecprogress.disclosure.plan;
                class KnowsTheLibrary {
                    org.ojalgo.optimisation.ExpressionsBasedModel model;
                }
                """);
    }

    /** The auditor must prove everything with its own equations. */
    @Test
    @DisplayName("that audit share no code with those that plan")
    void auditorAndPlannerShareNoCode() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.disclosure.audit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.csecprogress.disclosure.plan.."),
                """
                package org.csecprogress.disclosure.audit;
                class KnowsThePlan {
                    org.csecprogress.disclosure.plan.Plan plan;
                }
                """);
    }

    @Test
    @DisplayName("that plan never ask those that audit")
    void plannerNeverAsksTheAuditor() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.disclosure.plan..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.csecprogress.disclosure.audit.."),
                """
                package org.csecprogress.disclosure.plan;
                class AsksTheAuditor {
                    org.csecprogress.disclosure.audit.Auditor auditor;
                }
                """);
    }

    /** The audit from outside must write every equation itself. */
    @Test
    @DisplayName("that attack from outside share no equation with the portal")
    void attackerSharesNoEquation() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.auditrelease..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.csecprogress.release..", "org.csecprogress.disclosure.."),
                """
                package org.csecprogress.auditrelease.fact;
                class BorrowsAnEquation {
                    org.csecprogress.disclosure.audit.Auditor auditor;
                }
                """);
    }

    /** Finding what follows from facts is arithmetic: it knows no table and no catalogue. */
    @Test
    @DisplayName("that infer know numbers")
    void inferenceKnowsNumbers() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.auditrelease.inference..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "org.csecprogress.auditrelease.inference",
                                "org.csecprogress.solver"),
                in("auditrelease.inference", KNOWS_A_FILING));
    }

    /**
     * Code that builds releases must not use the attacker, which needs public data only. Only the
     * audit of the archive calls it, through its public types.
     */
    @Test
    @DisplayName("that build a release don't use the attacker")
    void attackerStandsOutside() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.auditrelease..")
                        .and()
                        .haveNameNotMatching(
                                ".*\\.(release\\.(archive|reading)\\.service|releasedesk\\.archive\\.page)\\.(PublicArchive|Archive(Audit|Finding)s?\\w*)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.csecprogress.auditrelease.."),
                """
                package org.csecprogress.release.making.service;
                class AsksTheAttacker {
                    org.csecprogress.auditrelease.ArchiveAudit audit;
                }
                """);
    }

    @Test
    @DisplayName("that attack have one door")
    void attackerHasOneDoor() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.auditrelease..")
                        .should()
                        .dependOnClassesThat(
                                DescribedPredicate.describe(
                                        "are behind the attacker's door",
                                        EngineRulesTest::isBehindTheDoor)),
                """
                package org.csecprogress.release.archive.service;
                class GoesAroundTheDoor {
                    org.csecprogress.auditrelease.count.AuditedCount result;
                }
                """);
    }

    private static boolean isBehindTheDoor(JavaClass type) {
        return type.getPackageName().startsWith("org.csecprogress.auditrelease")
                && !DOOR.contains(type.getSimpleName());
    }

    @Test
    @DisplayName("of statistics know numbers")
    void statisticsKnowNumbers() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.csecprogress.statistics..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "org.apache.commons.statistics..",
                                "org.csecprogress.statistics..",
                                "org.csecprogress.kernel.."),
                in("statistics", KNOWS_A_FILING));
    }

    @Test
    @DisplayName("know the library of distributions in one class")
    void oneClassKnowsTheLibraryOfDistributions() {
        hold(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(
                                "org.csecprogress.statistics.distribution.Distributions")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.commons.statistics.."),
                """
                package org.csecprogress.statistics;
                class KnowsTheLibrary {
                    org.apache.commons.statistics.distribution.ContinuousDistribution normal;
                }
                """);
    }

    /** Statistics must be made from rows of masked tables only. */
    @Test
    @DisplayName("of statistics get counts from masked rows only")
    void onlyMaskedRowsBecomeCounts() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.csecprogress.statistics..")
                        .and()
                        .doNotBelongToAnyOf(MaskedCounts.class)
                        .should()
                        .accessTargetWhere(
                                DescribedPredicate.describe(
                                        "makes a public count",
                                        access ->
                                                access.getTargetOwner()
                                                                .isEquivalentTo(PublicCount.class)
                                                        && access.getName().equals("shown"))),
                """
                package org.csecprogress.report.page;
                class ShowsWhatItLikes {
                    Object count() {
                        return org.csecprogress.statistics.PublicCount.shown(3);
                    }
                }
                """);
    }
}
