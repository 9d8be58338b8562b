#pragma once
#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

// Swift imports neither variadic functions nor the standard streams: each use has a name here.

typedef char *(*tessera_el_prompt)(EditLine *);
typedef unsigned char (*tessera_el_function)(EditLine *, int);

static inline EditLine *tessera_el_init(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

static inline int tessera_el_set_prompt(EditLine *editor, tessera_el_prompt prompt) {
  return el_set(editor, EL_PROMPT, prompt);
}

static inline int tessera_el_set_editor(EditLine *editor, const char *mode) {
  return el_set(editor, EL_EDITOR, mode);
}

static inline int tessera_el_set_signal(EditLine *editor, int handled) {
  return el_set(editor, EL_SIGNAL, handled);
}

static inline int tessera_el_set_client_data(EditLine *editor, void *data) {
  return el_set(editor, EL_CLIENTDATA, data);
}

static inline void *tessera_el_client_data(EditLine *editor) {
  void *data = NULL;
  el_get(editor, EL_CLIENTDATA, &data);
  return data;
}

static inline int tessera_el_set_getc(EditLine *editor, el_rfunc_t read) {
  return el_set(editor, EL_GETCFN, read);
}

static inline int tessera_el_add_function(
    EditLine *editor, const char *name, const char *help, tessera_el_function function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int tessera_el_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

static inline int tessera_el_refresh(EditLine *editor) {
  return el_set(editor, EL_REFRESH);
}

static inline int tessera_el_set_history(EditLine *editor, History *entries) {
  return el_set(editor, EL_HIST, history, entries);
}

static inline int tessera_history_set_size(History *entries, int size) {
  HistEvent event;
  return history(entries, &event, H_SETSIZE, size);
}

static inline int tessera_history_set_unique(History *entries, int unique) {
  HistEvent event;
  return history(entries, &event, H_SETUNIQUE, unique);
}

static inline int tessera_history_enter(History *entries, const char *line) {
  HistEvent event;
  return history(entries, &event, H_ENTER, line);
}

static inline int tessera_history_load(History *entries, const char *path) {
  HistEvent event;
  return history(entries, &event, H_LOAD, path);
}

static inline int tessera_history_save(History *entries, const char *path) {
  HistEvent event;
  return history(entries, &event, H_SAVE, path);
}
