package org.csecprogress.systemtests;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which feature a class belongs to, from the name of its package. */
final class Features {
    private static final Set<String> TESTS = Set.of("systemtests", "budget");

    /** Answers, rules and the rooms of a release are features of their own. */
    private static final Pattern FEATURE =
            Pattern.compile(
                    "org\\.csecprogress\\.((filing|release)\\.(?:(?<=filing\\.)(?:answer|rules)|(?<=release\\.)(?!service|persistence)\\w+)|\\w+)");

    private Features() {}

    /** Returns the feature, such as "filing.rules"; empty for a test or a class of a library. */
    static String of(JavaClass type) {
        return of(type.getPackageName());
    }

    /** Returns the feature of a package. */
    static String of(String packageName) {
        Matcher ours = FEATURE.matcher(packageName);
        return ours.lookingAt() && !TESTS.contains(ours.group(1)) ? ours.group(1) : "";
    }

    /** Returns the feature, with all rooms of a release as one. */
    static String whole(JavaClass type) {
        String feature = of(type);
        return feature.startsWith("release.") ? "release" : feature;
    }
}
