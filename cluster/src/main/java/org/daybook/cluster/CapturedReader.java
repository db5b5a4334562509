package org.daybook.cluster;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record of the topic of captures: its value is a line, its place is its topic, partition and offset.
final class CapturedReader implements KafkaRecordDeserializationSchema<Captured> {
    private static final long serialVersionUID = 1;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Captured> out) {
        String place = message.topic() + "-" + message.partition() + "@" + message.offset();
        byte[] value = message.value();
        out.collect(new Captured(place, value == null ? "" : new String(value, StandardCharsets.UTF_8)));
    }

    @Override
    public TypeInformation<Captured> getProducedType() {
        return TypeInformation.of(Captured.class);
    }
}
