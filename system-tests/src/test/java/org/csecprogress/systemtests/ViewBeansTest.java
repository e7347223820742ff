package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks the beans that live as long as their page, in the session. */
@DisplayName("The beans of a view")
class ViewBeansTest {
    @Test
    @DisplayName("keep nothing that could not go along with the session")
    void serializable() {
        List<JavaClass> beans =
                House.CLASSES.stream()
                        .filter(each -> each.isAnnotatedWith(ViewScoped.class))
                        .toList();
        assertThat(beans).hasSizeGreaterThan(20);
        assertThat(beans).allMatch(each -> each.isAssignableTo(Serializable.class));
        assertThat(beans.stream().flatMap(each -> each.getFields().stream()).toList())
                .filteredOn(field -> !isInjected(field) && !goesAlong(field.getRawType()))
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    private static boolean isInjected(JavaField field) {
        return field.isAnnotatedWith(Inject.class)
                || field.getModifiers().contains(JavaModifier.TRANSIENT)
                || field.getModifiers().contains(JavaModifier.STATIC);
    }

    /** Collections are those of the platform, which can; what is in them is not looked at. */
    private static boolean goesAlong(JavaClass type) {
        return type.isPrimitive()
                || type.isArray()
                || type.isEnum()
                || type.isAssignableTo(Serializable.class)
                || type.isEquivalentTo(List.class)
                || type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class);
    }
}
