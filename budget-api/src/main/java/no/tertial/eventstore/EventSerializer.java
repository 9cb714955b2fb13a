package no.tertial.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events as JSON under their own names. A name that is not known here cannot be read: it must never become nothing. */
final class EventSerializer extends Jackson3Serializer {
    EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(StoredForm::configure));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventNames.classOf(type.getName()).map(Class::getName).orElse(type.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        T value = super.deserialize(stored);
        if (value instanceof EarlierForm earlier) {
            return (T) earlier.now();
        }
        if (value instanceof UnknownSerializedType) {
            throw new IllegalStateException(
                    "Events of the type " + stored.getType().getName() + " are not known here");
        }
        return value;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null || MetaData.class.isAssignableFrom(type) || type == Void.class || type == void.class) {
            return super.typeForClass(type);
        }
        return EventNames.nameOf(type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, null))
                .orElseThrow(() -> new IllegalArgumentException("No name for events of " + type));
    }
}
