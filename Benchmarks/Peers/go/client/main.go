// Calls GetAssignments as grpc-go's own guide writes a client: a goroutine for each call that is under
// way. client PORT CONNECTIONS CALLS SECONDS, where CALLS are those under way on each connection; after a
// second to warm up it prints how many were answered, the process's CPU time in microseconds, and seconds.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strconv"
	"sync/atomic"
	"syscall"
	"time"

	"google.golang.org/grpc"

	pb "tesserabench/orch"
)

var answered int64

func call(client pb.OrchestratorClient) {
	for {
		answer, err := client.GetAssignments(
			context.Background(), &pb.AssignmentQuery{WorkerId: "worker-local"})
		if err != nil {
			log.Fatal(err)
		}
		if len(answer.Cells) != 16 {
			log.Fatalf("%d cells and not 16", len(answer.Cells))
		}
		atomic.AddInt64(&answered, 1)
	}
}

func processorTime() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return usage.Utime.Nano()/1000 + usage.Stime.Nano()/1000
}

func main() {
	var numbers [4]int
	if len(os.Args) != 5 {
		log.Fatal("usage: client PORT CONNECTIONS CALLS SECONDS")
	}
	for i := range numbers {
		number, err := strconv.Atoi(os.Args[i+1])
		if err != nil {
			log.Fatal(err)
		}
		numbers[i] = number
	}
	for i := 0; i < numbers[1]; i++ {
		connection, err := grpc.Dial(
			fmt.Sprintf("127.0.0.1:%d", numbers[0]), grpc.WithInsecure(), grpc.WithBlock())
		if err != nil {
			log.Fatal(err)
		}
		client := pb.NewOrchestratorClient(connection)
		for j := 0; j < numbers[2]; j++ {
			go call(client)
		}
	}
	time.Sleep(time.Second)
	start, calls, cpu := time.Now(), atomic.LoadInt64(&answered), processorTime()
	time.Sleep(time.Duration(numbers[3]) * time.Second)
	fmt.Printf(
		"%d %d %f\n", atomic.LoadInt64(&answered)-calls, processorTime()-cpu,
		time.Since(start).Seconds())
}
