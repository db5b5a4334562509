package org.daybook.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveAllDirEnumerator;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.daybook.core.record.Format;
import org.daybook.core.record.Table;

/// The stream as a job: captures are read in parallel, put back in the order of their time, put into
/// stories by one desk or several, filed in a store and told on a topic; what is refused goes to a topic of its own.
///
/// A record's timestamp is the time of its capture; the job's watermark follows it, `lateness` behind.
public final class StreamJob {
    /// A topic's partition that says nothing for so long does not hold the others up.
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final int ALL = 0;

    private StreamJob() {}

    /// Builds the job and gives it to the environment that it is run in.
    ///
    /// @param arguments as [JobOptions] says
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.print(JobOptions.USAGE);
            return;
        }
        JobOptions options = JobOptions.parse(arguments);
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1000);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(2));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        build(environment, options);
        environment.execute("daybook");
    }

    static void build(StreamExecutionEnvironment environment, JobOptions options) {
        environment.setParallelism(options.parallelism());
        if (options.brokers().isPresent()) {
            environment.enableCheckpointing(options.checkpoint().toMillis());
        } else {
            environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
        }
        SingleOutputStreamOperator<ReadArticle> read = captures(environment, options)
                .process(new ReadingStage())
                .returns(TypeInformation.of(ReadArticle.class))
                .name("read")
                .uid("read");
        DataStream<ReadArticle> timed = options.brokers().isPresent()
                ? read
                : read.assignTimestampsAndWatermarks( // a line of a file has no timestamp of its own
                        WatermarkStrategy.<ReadArticle>noWatermarks()
                                .withTimestampAssigner((article, before) -> article.seen()));
        SingleOutputStreamOperator<Placed> placed = timed.keyBy(article -> ALL, Types.INT)
                .process(new OrderStage(options.partitions()))
                .returns(TypeInformation.of(Routed.class))
                .setParallelism(1)
                .name("order")
                .uid("order")
                .keyBy(Routed::partition, Types.INT)
                .process(new DeskStage())
                .returns(TypeInformation.of(Placed.class))
                .setParallelism(Math.min(options.partitions(), options.parallelism()))
                .name("stories")
                .uid("stories");
        DataStream<String> merges = placed.getSideOutput(DeskStage.TOLD)
                .keyBy(told -> ALL, Types.INT)
                .process(new MergeStage())
                .returns(Types.STRING)
                .setParallelism(1)
                .name("merge")
                .uid("merge");
        file(placed, merges, read.getSideOutput(ReadingStage.REJECTED), options);
        tell(placed, read.getSideOutput(ReadingStage.REJECTED), options);
    }

    private static DataStream<Captured> captures(StreamExecutionEnvironment environment, JobOptions options) {
        if (options.brokers().isEmpty()) {
            Path[] files = options.files().stream().map(Path::new).toArray(Path[]::new);
            return environment.fromSource(
                    FileSource.forBulkFileFormat(new CapturedFiles(), files)
                            .setFileEnumerator(
                                    () -> new NonSplittingRecursiveAllDirEnumerator(new Documents(List.of(files))))
                            .build(),
                    WatermarkStrategy.noWatermarks(),
                    "captures");
        }
        var source = KafkaSource.<Captured>builder()
                .setBootstrapServers(options.brokers().orElseThrow())
                .setTopics(options.captures())
                .setGroupId("daybook")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("partition.discovery.interval.ms", "60000")
                .setDeserializer(new CapturedReader());
        if (options.bounded()) {
            source.setBounded(OffsetsInitializer.latest());
        }
        return environment
                .fromSource(
                        source.build(),
                        WatermarkStrategy.<Captured>forBoundedOutOfOrderness(options.lateness())
                                .withIdleness(IDLE),
                        "captures")
                .uid("captures")
                .rebalance();
    }

    /// What one desk places is filed in that order: nothing between it and the store works in parallel.
    private static void file(
            SingleOutputStreamOperator<Placed> placed,
            DataStream<String> merges,
            DataStream<Rejected> rejected,
            JobOptions options) {
        if (options.store().isEmpty()) {
            return;
        }
        TypeInformation<Filing> filing = TypeInformation.of(Filing.class);
        placed.map(Filing::of, filing)
                .name("articles")
                .setParallelism(placed.getParallelism())
                .union(
                        merges.map(Filing::ofTies, filing).name("ties").setParallelism(1),
                        rejected.map(Filing::of, filing).name("refused"))
                .sinkTo(new StoreSink(options.store()))
                .setParallelism(1)
                .name("store")
                .uid("store");
    }

    private static void tell(DataStream<Placed> placed, DataStream<Rejected> rejected, JobOptions options) {
        if (options.brokers().isPresent() && !options.records().isEmpty()) {
            placed.map(RecordLine::of, Types.STRING)
                    .sinkTo(topic(options, options.records()))
                    .name("records")
                    .uid("records");
        }
        if (options.brokers().isPresent() && !options.refusals().isEmpty()) {
            rejected.map(RecordLine::of, Types.STRING)
                    .sinkTo(topic(options, options.refusals()))
                    .name("refusals")
                    .uid("refusals");
        }
        if (!options.out().isEmpty()) {
            switch (options.format()) {
                case PARQUET -> tables(placed, new Path(options.out()));
                case JSONL ->
                    placed.map(RecordLine::of, Types.STRING)
                            .sinkTo(FileSink.<String>forRowFormat(
                                            new Path(options.out()), new SimpleStringEncoder<>("UTF-8"))
                                    .withBucketAssigner(new BasePathBucketAssigner<>())
                                    .withOutputFileConfig(named("records", Format.JSONL))
                                    .build())
                            .name("files")
                            .uid("files");
                case Format other -> throw new IllegalArgumentException("no records are written as " + other.word());
            }
        }
    }

    /// A folder for each table, whose files are read as one.
    private static void tables(DataStream<Placed> placed, Path out) {
        for (Table table : Table.values()) {
            placed.sinkTo(FileSink.forBulkFormat(new Path(out, table.word()), new TableFile.Factory(table))
                            .withBucketAssigner(new BasePathBucketAssigner<>())
                            .withOutputFileConfig(named(table.word(), Format.PARQUET))
                            .build())
                    .name(table.word())
                    .uid("files of " + table.word());
        }
    }

    private static OutputFileConfig named(String what, Format format) {
        return new OutputFileConfig(what, "." + format.extension());
    }

    /// A record may come twice after a restart: its key is the article's id, so that a compacted topic keeps the last.
    private static KafkaSink<String> topic(JobOptions options, String topic) {
        Properties producer = new Properties();
        producer.setProperty("compression.type", "zstd");
        producer.setProperty("max.request.size", String.valueOf(32 << 20));
        return KafkaSink.<String>builder()
                .setBootstrapServers(options.brokers().orElseThrow())
                .setKafkaProducerConfig(producer)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(KafkaRecordSerializationSchema.<String>builder()
                        .setTopic(topic)
                        .setKeySerializationSchema(line -> RecordLine.key(line).getBytes(StandardCharsets.UTF_8))
                        .setValueSerializationSchema(new SimpleStringSchema())
                        .build())
                .build();
    }
}
