// The README's commands and its program work in an empty folder, and print what it says.

package nhan_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// block is what stands in the README between ```NAME and ```.
func block(t *testing.T, name string) string {
	readme := string(must(os.ReadFile("README.md"))(t))
	blocks := regexp.MustCompile("(?s)```"+name+"\n(.*?)```").FindAllStringSubmatch(readme, -1)
	if len(blocks) != 1 {
		t.Fatalf("%d blocks of %s in the README", len(blocks), name)
	}
	return blocks[0][1]
}

func TestReadme(t *testing.T) {
	folder := t.TempDir()
	check(t, os.WriteFile(filepath.Join(folder, "main.go"), []byte(block(t, "go")), 0o600))
	const clone = "/path/to/nhan"
	commands := block(t, "sh")
	if !strings.Contains(commands, clone) {
		t.Fatalf("no %s in %s", clone, commands)
	}
	shell := exec.Command("sh", "-ec", strings.ReplaceAll(commands, clone, must(filepath.Abs("../.."))(t)))
	shell.Dir, shell.Stderr = folder, os.Stderr
	if is, due := string(must(shell.Output())(t)), block(t, "text"); is != due {
		t.Errorf("printed:\n%s\nand not\n%s", is, due)
	}
}
