package org.csecprogress.kernel.persistence;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the constraints of an attribute, or of the elements of a collection.
 *
 * @param constraints the annotations; empty if there are none
 */
record StatedConstraints(Set<? extends ConstraintDescriptor<?>> constraints) {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** Returns what an attribute's own constraints say. */
    static StatedConstraints of(Class<?> owner, String attribute) {
        return new StatedConstraints(
                property(owner, attribute)
                        .map(ElementDescriptor::getConstraintDescriptors)
                        .orElse(Set.of()));
    }

    /** Returns what the constraints of a collection's elements, or of a map's values, say. */
    static StatedConstraints ofElements(Class<?> owner, String attribute) {
        return new StatedConstraints(
                property(owner, attribute).stream()
                        .flatMap(each -> each.getConstrainedContainerElementTypes().stream())
                        .map(ElementDescriptor::getConstraintDescriptors)
                        .findFirst()
                        .orElse(Set.of()));
    }

    /** Returns whether a validation of the owner reaches the constraints of an embedded object. */
    static boolean reach(Class<?> owner, String attribute, Class<?> embedded) {
        return !VALIDATOR.getConstraintsForClass(embedded).isBeanConstrained()
                || property(owner, attribute).filter(PropertyDescriptor::isCascaded).isPresent();
    }

    private static Optional<PropertyDescriptor> property(Class<?> owner, String attribute) {
        return Optional.ofNullable(
                VALIDATOR.getConstraintsForClass(owner).getConstraintsForProperty(attribute));
    }

    /** Returns whether a value has to be there. */
    boolean required() {
        return Stream.of(NotNull.class, NotEmpty.class, NotBlank.class)
                .anyMatch(each -> find(each).isPresent());
    }

    /** Returns the fewest characters of a text. */
    int shortest() {
        return find(Size.class).map(Size::min).orElse(0);
    }

    /** Returns the most characters of a text. */
    int longest() {
        return find(Size.class).map(Size::max).orElse(Integer.MAX_VALUE);
    }

    /** Returns the smallest number. */
    long least() {
        if (find(Positive.class).isPresent()) {
            return 1;
        }
        return find(PositiveOrZero.class)
                .map(each -> 0L)
                .or(() -> find(Min.class).map(Min::value))
                .orElse(Long.MIN_VALUE);
    }

    /** Returns the largest number. */
    long most() {
        return find(Max.class).map(Max::value).orElse(Long.MAX_VALUE);
    }

    private <A extends Annotation> Optional<A> find(Class<A> type) {
        return constraints.stream()
                .map(ConstraintDescriptor::getAnnotation)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
