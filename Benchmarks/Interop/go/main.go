// Both sides of the gRPC interop tests in Go: "server PORT" and "client PORT CASE".
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	_ "google.golang.org/grpc/encoding/gzip"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	pb "tesserabench/interop"
)

const (
	initialName  = "x-grpc-test-echo-initial"
	trailingName = "x-grpc-test-echo-trailing-bin"
)

// The server.

type service struct{ pb.UnimplementedTestServiceServer }

func payload(size int32) *pb.Payload { return &pb.Payload{Body: make([]byte, size)} }

func asked(s *pb.EchoStatus) error {
	if s.GetCode() == 0 {
		return nil
	}
	return status.Error(codes.Code(s.Code), s.Message)
}

func echo(ctx context.Context) (metadata.MD, metadata.MD) {
	md, _ := metadata.FromIncomingContext(ctx)
	head, tail := metadata.MD{}, metadata.MD{}
	if v := md.Get(initialName); len(v) > 0 {
		head.Set(initialName, v...)
	}
	if v := md.Get(trailingName); len(v) > 0 {
		tail.Set(trailingName, v...)
	}
	return head, tail
}

func (*service) EmptyCall(ctx context.Context, _ *pb.Empty) (*pb.Empty, error) {
	return &pb.Empty{}, nil
}

func (*service) UnaryCall(ctx context.Context, in *pb.SimpleRequest) (*pb.SimpleResponse, error) {
	head, tail := echo(ctx)
	grpc.SetHeader(ctx, head)
	grpc.SetTrailer(ctx, tail)
	if err := asked(in.ResponseStatus); err != nil {
		return nil, err
	}
	return &pb.SimpleResponse{Payload: payload(in.ResponseSize)}, nil
}

func (*service) StreamingInputCall(stream pb.TestService_StreamingInputCallServer) error {
	sum := 0
	for {
		in, err := stream.Recv()
		if err == io.EOF {
			return stream.SendAndClose(&pb.StreamingInputCallResponse{AggregatedPayloadSize: int32(sum)})
		}
		if err != nil {
			return err
		}
		sum += len(in.Payload.GetBody())
	}
}

type sender interface {
	Send(*pb.StreamingOutputCallResponse) error
}

func respond(in *pb.StreamingOutputCallRequest, out sender) error {
	if err := asked(in.ResponseStatus); err != nil {
		return err
	}
	for _, p := range in.ResponseParameters {
		time.Sleep(time.Duration(p.IntervalUs) * time.Microsecond)
		if err := out.Send(&pb.StreamingOutputCallResponse{Payload: payload(p.Size)}); err != nil {
			return err
		}
	}
	return nil
}

func (*service) StreamingOutputCall(
	in *pb.StreamingOutputCallRequest, stream pb.TestService_StreamingOutputCallServer,
) error {
	return respond(in, stream)
}

func (*service) FullDuplexCall(stream pb.TestService_FullDuplexCallServer) error {
	head, tail := echo(stream.Context())
	stream.SetHeader(head)
	stream.SetTrailer(tail)
	for {
		in, err := stream.Recv()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := respond(in, stream); err != nil {
			return err
		}
	}
}

// The client.

func check(ok bool, what string, more ...interface{}) {
	if !ok {
		log.Fatalf(what, more...)
	}
}

func is(err error, code codes.Code) {
	check(status.Code(err) == code, "%v and not %v", err, code)
}

func simple() *pb.SimpleRequest {
	return &pb.SimpleRequest{ResponseSize: 314159, Payload: payload(271828)}
}

func output(payloadSize int32, sizes ...int32) *pb.StreamingOutputCallRequest {
	request := &pb.StreamingOutputCallRequest{Payload: payload(payloadSize)}
	for _, size := range sizes {
		request.ResponseParameters = append(
			request.ResponseParameters, &pb.ResponseParameters{Size: size})
	}
	return request
}

func must(err error) { check(err == nil, "%v", err) }

func largeUnary(c pb.TestServiceClient, ctx context.Context, options ...grpc.CallOption) {
	answer, err := c.UnaryCall(ctx, simple(), options...)
	must(err)
	check(bytes.Equal(answer.Payload.Body, make([]byte, 314159)), "a wrong payload")
}

func pingPong(c pb.TestServiceClient, ctx context.Context) {
	stream, err := c.FullDuplexCall(ctx)
	must(err)
	for _, sizes := range [][2]int32{{31415, 27182}, {9, 8}, {2653, 1828}, {58979, 45904}} {
		must(stream.Send(output(sizes[1], sizes[0])))
		answer, err := stream.Recv()
		must(err)
		check(len(answer.Payload.Body) == int(sizes[0]), "a wrong size")
	}
	must(stream.CloseSend())
	_, err = stream.Recv()
	check(err == io.EOF, "%v and not the end", err)
}

func run(name string, address string) {
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	dial := func() *grpc.ClientConn {
		connection, err := grpc.DialContext(ctx, address, grpc.WithInsecure(), grpc.WithBlock())
		must(err)
		return connection
	}
	connection := dial()
	defer connection.Close()
	c := pb.NewTestServiceClient(connection)
	zip := grpc.UseCompressor("gzip")
	yes, no := &pb.BoolValue{Value: true}, &pb.BoolValue{}
	switch name {
	case "empty_unary":
		_, err := c.EmptyCall(ctx, &pb.Empty{})
		must(err)
	case "large_unary":
		largeUnary(c, ctx)
	case "client_streaming":
		stream, err := c.StreamingInputCall(ctx)
		must(err)
		for _, size := range []int32{27182, 8, 1828, 45904} {
			must(stream.Send(&pb.StreamingInputCallRequest{Payload: payload(size)}))
		}
		answer, err := stream.CloseAndRecv()
		must(err)
		check(answer.AggregatedPayloadSize == 74922, "a wrong sum")
	case "server_streaming":
		sizes := []int32{31415, 9, 2653, 58979}
		stream, err := c.StreamingOutputCall(ctx, output(0, sizes...))
		must(err)
		for _, size := range sizes {
			answer, err := stream.Recv()
			must(err)
			check(len(answer.Payload.Body) == int(size), "a wrong size")
		}
		_, err = stream.Recv()
		check(err == io.EOF, "%v and not the end", err)
	case "ping_pong":
		pingPong(c, ctx)
	case "empty_stream":
		stream, err := c.FullDuplexCall(ctx)
		must(err)
		must(stream.CloseSend())
		_, err = stream.Recv()
		check(err == io.EOF, "%v and not the end", err)
	case "custom_metadata":
		ctx := metadata.AppendToOutgoingContext(
			ctx, initialName, "test_initial_metadata_value", trailingName, "\xab\xab\xab")
		verify := func(head, tail metadata.MD) {
			check(len(head.Get(initialName)) == 1 &&
				head.Get(initialName)[0] == "test_initial_metadata_value", "head: %v", head)
			check(len(tail.Get(trailingName)) == 1 &&
				tail.Get(trailingName)[0] == "\xab\xab\xab", "trailers: %v", tail)
		}
		var head, tail metadata.MD
		largeUnary(c, ctx, grpc.Header(&head), grpc.Trailer(&tail))
		verify(head, tail)
		stream, err := c.FullDuplexCall(ctx)
		must(err)
		must(stream.Send(output(271828, 314159)))
		_, err = stream.Recv()
		must(err)
		must(stream.CloseSend())
		_, err = stream.Recv()
		check(err == io.EOF, "%v and not the end", err)
		head, err = stream.Header()
		must(err)
		verify(head, stream.Trailer())
	case "status_code_and_message", "special_status_message":
		message := "test status message"
		if name == "special_status_message" {
			message = "\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \U0001f608\t\n"
		}
		want := &pb.EchoStatus{Code: 2, Message: message}
		_, err := c.UnaryCall(ctx, &pb.SimpleRequest{ResponseStatus: want})
		is(err, codes.Unknown)
		check(status.Convert(err).Message() == message, "%q", status.Convert(err).Message())
		stream, err := c.FullDuplexCall(ctx)
		must(err)
		must(stream.Send(&pb.StreamingOutputCallRequest{ResponseStatus: want}))
		must(stream.CloseSend())
		_, err = stream.Recv()
		is(err, codes.Unknown)
		check(status.Convert(err).Message() == message, "%q", status.Convert(err).Message())
	case "unimplemented_method":
		_, err := c.UnimplementedCall(ctx, &pb.Empty{})
		is(err, codes.Unimplemented)
	case "unimplemented_service":
		_, err := pb.NewUnimplementedServiceClient(connection).UnimplementedCall(ctx, &pb.Empty{})
		is(err, codes.Unimplemented)
	case "cancel_after_begin":
		ctx, cancel := context.WithCancel(ctx)
		stream, err := c.StreamingInputCall(ctx)
		must(err)
		cancel()
		_, err = stream.CloseAndRecv()
		is(err, codes.Canceled)
	case "cancel_after_first_response":
		ctx, cancel := context.WithCancel(ctx)
		stream, err := c.FullDuplexCall(ctx)
		must(err)
		must(stream.Send(output(27182, 31415)))
		_, err = stream.Recv()
		must(err)
		cancel()
		_, err = stream.Recv()
		is(err, codes.Canceled)
	case "timeout_on_sleeping_server":
		ctx, cancel := context.WithTimeout(ctx, time.Millisecond)
		defer cancel()
		stream, err := c.FullDuplexCall(ctx)
		if err == nil {
			stream.Send(output(27182))
			_, err = stream.Recv()
		}
		is(err, codes.DeadlineExceeded)
	case "client_compressed_unary":
		request := simple()
		request.ExpectCompressed = yes
		_, err := c.UnaryCall(ctx, request)
		is(err, codes.InvalidArgument)
		_, err = c.UnaryCall(ctx, request, zip)
		must(err)
		request.ExpectCompressed = no
		_, err = c.UnaryCall(ctx, request)
		must(err)
	case "server_compressed_unary":
		for _, flag := range []*pb.BoolValue{yes, no} {
			request := simple()
			request.ResponseCompressed = flag
			answer, err := c.UnaryCall(ctx, request)
			must(err)
			check(len(answer.Payload.Body) == 314159, "a wrong size")
		}
	case "server_compressed_streaming":
		request := output(0, 31415, 92653)
		request.ResponseParameters[0].Compressed = yes
		request.ResponseParameters[1].Compressed = no
		stream, err := c.StreamingOutputCall(ctx, request)
		must(err)
		for _, size := range []int{31415, 92653} {
			answer, err := stream.Recv()
			must(err)
			check(len(answer.Payload.Body) == size, "a wrong size")
		}
	case "rpc_soak":
		for i := 0; i < 100; i++ {
			largeUnary(c, ctx)
		}
	case "channel_soak":
		for i := 0; i < 100; i++ {
			other := dial()
			largeUnary(pb.NewTestServiceClient(other), ctx)
			other.Close()
		}
	default:
		os.Exit(77) // Not a case that this stack can run.
	}
}

func main() {
	address := "127.0.0.1:" + os.Args[2]
	if os.Args[1] == "client" {
		run(os.Args[3], address)
		return
	}
	listener, err := net.Listen("tcp", address)
	must(err)
	server := grpc.NewServer()
	pb.RegisterTestServiceServer(server, &service{})
	fmt.Println("listening")
	log.Fatal(server.Serve(listener))
}
