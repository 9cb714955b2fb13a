package no.tertial.rest.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** A component of a request record must be there and not be null, unless its type is {@code @Nullable}. */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedMember member
                && member.getDeclaringClass().isRecord()) {
            Nulls whole = isNullable(member) ? Nulls.SET : Nulls.FAIL;
            return JsonSetter.Value.construct(whole, Nulls.FAIL);
        }
        return super.findSetterInfo(config, annotated);
    }

    private static boolean isNullable(AnnotatedMember member) {
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        if (member instanceof AnnotatedParameter parameter) {
            return isNullable(components[parameter.getIndex()].getAnnotatedType());
        }
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(member.getName()))
                .anyMatch(component -> isNullable(component.getAnnotatedType()));
    }

    /** Whether JSpecify says that the type admits null. */
    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
