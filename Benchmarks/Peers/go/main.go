// The orchestrator's GetAssignments in Go, as grpc-go's own guide writes a server; the answer has 16
// cells.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"

	"google.golang.org/grpc"

	pb "tesserabench/orch"
)

type orchestrator struct {
	pb.UnimplementedOrchestratorServer
}

func (*orchestrator) GetAssignments(
	ctx context.Context, query *pb.AssignmentQuery,
) (*pb.AssignmentSnapshot, error) {
	answer := &pb.AssignmentSnapshot{Incarnation: 1, Revision: 1}
	for i := int32(0); i < 16; i++ {
		answer.Cells = append(answer.Cells, &pb.Assignment{Cx: i % 4, Cy: i / 4, Epoch: 1})
	}
	return answer, nil
}

func main() {
	port := flag.Int("port", 0, "where to listen")
	flag.Parse()
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", *port))
	if err != nil {
		log.Fatal(err)
	}
	server := grpc.NewServer()
	pb.RegisterOrchestratorServer(server, &orchestrator{})
	log.Fatal(server.Serve(listener))
}
