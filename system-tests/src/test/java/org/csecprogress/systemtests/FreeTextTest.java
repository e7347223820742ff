package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Checks that all text a person can store is screened for private data. The test finds the service
 * methods that take text and can reach a write.
 */
@DisplayName("A service that takes typed text and writes")
class FreeTextTest {
    private static final JavaClasses HOUSE = House.CLASSES;

    private static final String SIGNED = "what the page was given for a factor, compared";

    /** Methods whose text is not free text, each with what it is instead. */
    private static final Map<String, String> NOT_FREE =
            Map.ofEntries(
                    Map.entry(
                            "ProposalService.propose",
                            "the name, title and address of a member of staff"),
                    Map.entry(
                            "ProposalService.proposeRole",
                            "a role of the list and a county's code"),
                    Map.entry(
                            "AccessTokenService.make",
                            "the name of a system: letters, digits and a few signs"),
                    Map.entry("AccessReviewService.sign", "a digest that the page carried"),
                    Map.entry("AccountService.revoke", "a role of the list and a county's code"),
                    Map.entry("ActivationService.agree", "a digest that the page carried"),
                    Map.entry(
                            "EmbargoService.name",
                            "names of people and of those for whom they work, which the officer"
                                    + " reads"),
                    Map.entry("CertificationService.certify", "the certifier's own name and title"),
                    Map.entry(
                            "FreezeService.freeze",
                            "counties and standings, compared and not kept"),
                    Map.entry(
                            "LegislativeService.record",
                            "a release and codes of recipients, looked up"),
                    Map.entry(
                            "LegislativeService.takeBack",
                            "the key of a record, compared and not kept"),
                    Map.entry("MilestoneMarks.approve", "evidence that was filed and screened"),
                    Map.entry("MilestoneMarks.setDue", "the code of a milestone"),
                    Map.entry(
                            "OwnConfirmationService.confirm",
                            "a code or the answer of a passkey, compared and not kept"),
                    Map.entry(
                            "OwnConfirmationService.confirmPassword",
                            "a password, compared and not kept"),
                    Map.entry(
                            "SigningService.show",
                            "a code or the answer of a passkey, compared and kept as it was signed"),
                    Map.entry("OwnProviderService.arrive", "a person, of whom a digest is kept"),
                    Map.entry("OwnProviderService.unlink", "a provider of the settings"),
                    Map.entry("OwnFactorService.addApp", "a code, compared and not kept"),
                    Map.entry(
                            "OwnFactorService.addPasskey",
                            "the name of a device, which its owner alone reads"),
                    Map.entry("OwnFactorService.newRecoveryCodes", SIGNED),
                    Map.entry("OwnFactorService.removeApp", SIGNED),
                    Map.entry("OwnFactorService.removePasskey", SIGNED),
                    Map.entry("OwnPasswordService.changePassword", "passwords, kept as a hash"),
                    Map.entry("ProgressService.approve", "evidence, compared with what was filed"),
                    Map.entry("ProgressService.setDues", "codes, looked up in the catalogue"),
                    Map.entry("ProgressService.setForAll", "a code, looked up in the catalogue"),
                    Map.entry(
                            "PublishingService.publish",
                            "the number of a release, compared and not kept"),
                    Map.entry(
                            "QueueViewService.forget", "the name of a view, compared and not kept"),
                    Map.entry("TextReviewService.passUnflagged", "a digest that the page carried"),
                    Map.entry(
                            "WhatIfService.ask",
                            "codes of dimensions, looked up in the catalogue"));

    @Test
    @DisplayName("screens it first, or takes no free text")
    void screened() {
        Set<String> open = new TreeSet<>();
        Set<String> screened = new TreeSet<>();
        doors().forEach(door -> (isScreened(door) ? screened : open).add(name(door)));
        assertThat(open).isEqualTo(new TreeSet<>(NOT_FREE.keySet()));
        assertThat(screened).hasSizeGreaterThanOrEqualTo(12);
    }

    private static Stream<JavaMethod> doors() {
        return HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Guarded.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(FreeTextTest::needsARole)
                .filter(FreeTextTest::takesText)
                .filter(method -> reaches(method, FreeTextTest::isWrite));
    }

    private static boolean needsARole(JavaMethod method) {
        return method.isAnnotatedWith(Allowed.class)
                || method.getOwner().isAnnotatedWith(Allowed.class);
    }

    private static boolean isScreened(JavaMethod door) {
        return reaches(
                door,
                target ->
                        target.getOwner().isEquivalentTo(Validator.class)
                                && target.getName().equals("checkText"));
    }

    private static boolean isWrite(AccessTarget target) {
        return isCall(target, Sql.class, Set.of("update", "batch"))
                || isCall(target, EntityManager.class, Set.of("persist", "merge", "remove"))
                || isCall(target, Query.class, Set.of("executeUpdate"));
    }

    private static boolean isCall(AccessTarget target, Class<?> owner, Set<String> names) {
        return target.getOwner().isEquivalentTo(owner) && names.contains(target.getName());
    }

    /** Returns whether a method takes text, or a record that holds text at any depth. */
    private static boolean takesText(JavaMethod method) {
        return method.getParameterTypes().stream()
                .anyMatch(type -> holdsText(type, new HashSet<>()));
    }

    private static boolean holdsText(JavaType type, Set<String> seen) {
        return type.getAllInvolvedRawTypes().stream().anyMatch(raw -> isText(raw, seen));
    }

    private static boolean isText(JavaClass raw, Set<String> seen) {
        if (raw.isEquivalentTo(String.class)) {
            return true;
        }
        return raw.isRecord()
                && raw.getPackageName().startsWith("org.csecprogress")
                && !isIdentity(raw)
                && seen.add(raw.getName())
                && raw.getFields().stream().anyMatch(f -> holdsText(f.getType(), seen));
    }

    /** Returns whether a type is a code that validates itself, or an actor. */
    private static boolean isIdentity(JavaClass raw) {
        return raw.getPackageName().equals("org.csecprogress.kernel");
    }

    private interface Wanted {
        boolean is(AccessTarget target);
    }

    /** Returns whether the method calls something wanted, directly or indirectly. */
    private static boolean reaches(JavaMethod from, Wanted wanted) {
        Set<JavaCodeUnit> seen = new HashSet<>(List.of(from));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            for (AccessTarget.CodeUnitAccessTarget target : called(unit)) {
                if (wanted.is(target)) {
                    return true;
                }
                bodies(target).filter(seen::add).forEach(open::push);
            }
        }
        return false;
    }

    private static List<AccessTarget.CodeUnitAccessTarget> called(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf().stream(),
                        unit.getMethodReferencesFromSelf().stream(),
                        unit.getConstructorCallsFromSelf().stream())
                .flatMap(accesses -> accesses)
                .map(access -> (AccessTarget.CodeUnitAccessTarget) access.getTarget())
                .toList();
    }

    /** Returns the method and its overrides in subclasses. */
    private static Stream<JavaCodeUnit> bodies(AccessTarget.CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getPackageName().startsWith("org.csecprogress")) {
            return Stream.of();
        }
        Stream<JavaCodeUnit> own =
                owner.getCodeUnits().stream()
                        .filter(
                                u ->
                                        u.getRawParameterTypes()
                                                .equals(target.getRawParameterTypes()));
        // A subclass may bind type parameters, so compare only the number of parameters.
        Stream<JavaCodeUnit> below =
                owner.getAllSubclasses().stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(u -> size(u) == target.getRawParameterTypes().size());
        return Stream.concat(own, below).filter(u -> u.getName().equals(target.getName()));
    }

    private static int size(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().size();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
