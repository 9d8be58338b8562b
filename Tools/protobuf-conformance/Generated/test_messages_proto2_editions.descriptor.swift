// swift-format-ignore-file
// Generated from editions/test_messages_proto2_editions.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// What `editions/test_messages_proto2_editions.proto` says.
enum ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "editions/test_messages_proto2_editions.proto",
    base64: """
      CixlZGl0aW9ucy90ZXN0X21lc3NhZ2VzX3Byb3RvMl9lZGl0aW9ucy5wcm90bxImcHJvdG9idWZfdGVzdF9tZXNzYWdl\
      cy5lZGl0aW9ucy5wcm90bzIikV4KElRlc3RBbGxUeXBlc1Byb3RvMhIlCg5vcHRpb25hbF9pbnQzMhgBIAEoBVINb3B0\
      aW9uYWxJbnQzMhIlCg5vcHRpb25hbF9pbnQ2NBgCIAEoA1INb3B0aW9uYWxJbnQ2NBInCg9vcHRpb25hbF91aW50MzIY\
      AyABKA1SDm9wdGlvbmFsVWludDMyEicKD29wdGlvbmFsX3VpbnQ2NBgEIAEoBFIOb3B0aW9uYWxVaW50NjQSJwoPb3B0\
      aW9uYWxfc2ludDMyGAUgASgRUg5vcHRpb25hbFNpbnQzMhInCg9vcHRpb25hbF9zaW50NjQYBiABKBJSDm9wdGlvbmFs\
      U2ludDY0EikKEG9wdGlvbmFsX2ZpeGVkMzIYByABKAdSD29wdGlvbmFsRml4ZWQzMhIpChBvcHRpb25hbF9maXhlZDY0\
      GAggASgGUg9vcHRpb25hbEZpeGVkNjQSKwoRb3B0aW9uYWxfc2ZpeGVkMzIYCSABKA9SEG9wdGlvbmFsU2ZpeGVkMzIS\
      KwoRb3B0aW9uYWxfc2ZpeGVkNjQYCiABKBBSEG9wdGlvbmFsU2ZpeGVkNjQSJQoOb3B0aW9uYWxfZmxvYXQYCyABKAJS\
      DW9wdGlvbmFsRmxvYXQSJwoPb3B0aW9uYWxfZG91YmxlGAwgASgBUg5vcHRpb25hbERvdWJsZRIjCg1vcHRpb25hbF9i\
      b29sGA0gASgIUgxvcHRpb25hbEJvb2wSJwoPb3B0aW9uYWxfc3RyaW5nGA4gASgJUg5vcHRpb25hbFN0cmluZxIlCg5v\
      cHRpb25hbF9ieXRlcxgPIAEoDFINb3B0aW9uYWxCeXRlcxKAAQoXb3B0aW9uYWxfbmVzdGVkX21lc3NhZ2UYEiABKAsy\
      SC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTmVzdGVkTWVz\
      c2FnZVIVb3B0aW9uYWxOZXN0ZWRNZXNzYWdlEnYKGG9wdGlvbmFsX2ZvcmVpZ25fbWVzc2FnZRgTIAEoCzI8LnByb3Rv\
      YnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLkZvcmVpZ25NZXNzYWdlUHJvdG8yUhZvcHRpb25hbEZvcmVp\
      Z25NZXNzYWdlEncKFG9wdGlvbmFsX25lc3RlZF9lbnVtGBUgASgOMkUucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0\
      aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3RlZEVudW1SEm9wdGlvbmFsTmVzdGVkRW51bRJtChVvcHRp\
      b25hbF9mb3JlaWduX2VudW0YFiABKA4yOS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5Gb3Jl\
      aWduRW51bVByb3RvMlITb3B0aW9uYWxGb3JlaWduRW51bRI2ChVvcHRpb25hbF9zdHJpbmdfcGllY2UYGCABKAlCAggC\
      UhNvcHRpb25hbFN0cmluZ1BpZWNlEicKDW9wdGlvbmFsX2NvcmQYGSABKAlCAggBUgxvcHRpb25hbENvcmQSZwoRcmVj\
      dXJzaXZlX21lc3NhZ2UYGyABKAsyOi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxs\
      VHlwZXNQcm90bzJSEHJlY3Vyc2l2ZU1lc3NhZ2USJQoOcmVwZWF0ZWRfaW50MzIYHyADKAVSDXJlcGVhdGVkSW50MzIS\
      JQoOcmVwZWF0ZWRfaW50NjQYICADKANSDXJlcGVhdGVkSW50NjQSJwoPcmVwZWF0ZWRfdWludDMyGCEgAygNUg5yZXBl\
      YXRlZFVpbnQzMhInCg9yZXBlYXRlZF91aW50NjQYIiADKARSDnJlcGVhdGVkVWludDY0EicKD3JlcGVhdGVkX3NpbnQz\
      MhgjIAMoEVIOcmVwZWF0ZWRTaW50MzISJwoPcmVwZWF0ZWRfc2ludDY0GCQgAygSUg5yZXBlYXRlZFNpbnQ2NBIpChBy\
      ZXBlYXRlZF9maXhlZDMyGCUgAygHUg9yZXBlYXRlZEZpeGVkMzISKQoQcmVwZWF0ZWRfZml4ZWQ2NBgmIAMoBlIPcmVw\
      ZWF0ZWRGaXhlZDY0EisKEXJlcGVhdGVkX3NmaXhlZDMyGCcgAygPUhByZXBlYXRlZFNmaXhlZDMyEisKEXJlcGVhdGVk\
      X3NmaXhlZDY0GCggAygQUhByZXBlYXRlZFNmaXhlZDY0EiUKDnJlcGVhdGVkX2Zsb2F0GCkgAygCUg1yZXBlYXRlZEZs\
      b2F0EicKD3JlcGVhdGVkX2RvdWJsZRgqIAMoAVIOcmVwZWF0ZWREb3VibGUSIwoNcmVwZWF0ZWRfYm9vbBgrIAMoCFIM\
      cmVwZWF0ZWRCb29sEicKD3JlcGVhdGVkX3N0cmluZxgsIAMoCVIOcmVwZWF0ZWRTdHJpbmcSJQoOcmVwZWF0ZWRfYnl0\
      ZXMYLSADKAxSDXJlcGVhdGVkQnl0ZXMSgAEKF3JlcGVhdGVkX25lc3RlZF9tZXNzYWdlGDAgAygLMkgucHJvdG9idWZf\
      dGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3RlZE1lc3NhZ2VSFXJlcGVh\
      dGVkTmVzdGVkTWVzc2FnZRJ2ChhyZXBlYXRlZF9mb3JlaWduX21lc3NhZ2UYMSADKAsyPC5wcm90b2J1Zl90ZXN0X21l\
      c3NhZ2VzLmVkaXRpb25zLnByb3RvMi5Gb3JlaWduTWVzc2FnZVByb3RvMlIWcmVwZWF0ZWRGb3JlaWduTWVzc2FnZRJ3\
      ChRyZXBlYXRlZF9uZXN0ZWRfZW51bRgzIAMoDjJFLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8y\
      LlRlc3RBbGxUeXBlc1Byb3RvMi5OZXN0ZWRFbnVtUhJyZXBlYXRlZE5lc3RlZEVudW0SbQoVcmVwZWF0ZWRfZm9yZWln\
      bl9lbnVtGDQgAygOMjkucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuRm9yZWlnbkVudW1Qcm90\
      bzJSE3JlcGVhdGVkRm9yZWlnbkVudW0SNgoVcmVwZWF0ZWRfc3RyaW5nX3BpZWNlGDYgAygJQgIIAlITcmVwZWF0ZWRT\
      dHJpbmdQaWVjZRInCg1yZXBlYXRlZF9jb3JkGDcgAygJQgIIAVIMcmVwZWF0ZWRDb3JkEigKDHBhY2tlZF9pbnQzMhhL\
      IAMoBUIFqgECGAFSC3BhY2tlZEludDMyEigKDHBhY2tlZF9pbnQ2NBhMIAMoA0IFqgECGAFSC3BhY2tlZEludDY0EioK\
      DXBhY2tlZF91aW50MzIYTSADKA1CBaoBAhgBUgxwYWNrZWRVaW50MzISKgoNcGFja2VkX3VpbnQ2NBhOIAMoBEIFqgEC\
      GAFSDHBhY2tlZFVpbnQ2NBIqCg1wYWNrZWRfc2ludDMyGE8gAygRQgWqAQIYAVIMcGFja2VkU2ludDMyEioKDXBhY2tl\
      ZF9zaW50NjQYUCADKBJCBaoBAhgBUgxwYWNrZWRTaW50NjQSLAoOcGFja2VkX2ZpeGVkMzIYUSADKAdCBaoBAhgBUg1w\
      YWNrZWRGaXhlZDMyEiwKDnBhY2tlZF9maXhlZDY0GFIgAygGQgWqAQIYAVINcGFja2VkRml4ZWQ2NBIuCg9wYWNrZWRf\
      c2ZpeGVkMzIYUyADKA9CBaoBAhgBUg5wYWNrZWRTZml4ZWQzMhIuCg9wYWNrZWRfc2ZpeGVkNjQYVCADKBBCBaoBAhgB\
      Ug5wYWNrZWRTZml4ZWQ2NBIoCgxwYWNrZWRfZmxvYXQYVSADKAJCBaoBAhgBUgtwYWNrZWRGbG9hdBIqCg1wYWNrZWRf\
      ZG91YmxlGFYgAygBQgWqAQIYAVIMcGFja2VkRG91YmxlEiYKC3BhY2tlZF9ib29sGFcgAygIQgWqAQIYAVIKcGFja2Vk\
      Qm9vbBJ6ChJwYWNrZWRfbmVzdGVkX2VudW0YWCADKA4yRS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnBy\
      b3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTmVzdGVkRW51bUIFqgECGAFSEHBhY2tlZE5lc3RlZEVudW0SJQoOdW5wYWNr\
      ZWRfaW50MzIYWSADKAVSDXVucGFja2VkSW50MzISJQoOdW5wYWNrZWRfaW50NjQYWiADKANSDXVucGFja2VkSW50NjQS\
      JwoPdW5wYWNrZWRfdWludDMyGFsgAygNUg51bnBhY2tlZFVpbnQzMhInCg91bnBhY2tlZF91aW50NjQYXCADKARSDnVu\
      cGFja2VkVWludDY0EicKD3VucGFja2VkX3NpbnQzMhhdIAMoEVIOdW5wYWNrZWRTaW50MzISJwoPdW5wYWNrZWRfc2lu\
      dDY0GF4gAygSUg51bnBhY2tlZFNpbnQ2NBIpChB1bnBhY2tlZF9maXhlZDMyGF8gAygHUg91bnBhY2tlZEZpeGVkMzIS\
      KQoQdW5wYWNrZWRfZml4ZWQ2NBhgIAMoBlIPdW5wYWNrZWRGaXhlZDY0EisKEXVucGFja2VkX3NmaXhlZDMyGGEgAygP\
      UhB1bnBhY2tlZFNmaXhlZDMyEisKEXVucGFja2VkX3NmaXhlZDY0GGIgAygQUhB1bnBhY2tlZFNmaXhlZDY0EiUKDnVu\
      cGFja2VkX2Zsb2F0GGMgAygCUg11bnBhY2tlZEZsb2F0EicKD3VucGFja2VkX2RvdWJsZRhkIAMoAVIOdW5wYWNrZWRE\
      b3VibGUSIwoNdW5wYWNrZWRfYm9vbBhlIAMoCFIMdW5wYWNrZWRCb29sEncKFHVucGFja2VkX25lc3RlZF9lbnVtGGYg\
      AygOMkUucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3Rl\
      ZEVudW1SEnVucGFja2VkTmVzdGVkRW51bRJ1Cg9tYXBfaW50MzJfaW50MzIYOCADKAsyTS5wcm90b2J1Zl90ZXN0X21l\
      c3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFwSW50MzJJbnQzMkVudHJ5Ug1tYXBJbnQz\
      MkludDMyEnUKD21hcF9pbnQ2NF9pbnQ2NBg5IAMoCzJNLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJv\
      dG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBJbnQ2NEludDY0RW50cnlSDW1hcEludDY0SW50NjQSewoRbWFwX3VpbnQz\
      Ml91aW50MzIYOiADKAsyTy5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQ\
      cm90bzIuTWFwVWludDMyVWludDMyRW50cnlSD21hcFVpbnQzMlVpbnQzMhJ7ChFtYXBfdWludDY0X3VpbnQ2NBg7IAMo\
      CzJPLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBVaW50\
      NjRVaW50NjRFbnRyeVIPbWFwVWludDY0VWludDY0EnsKEW1hcF9zaW50MzJfc2ludDMyGDwgAygLMk8ucHJvdG9idWZf\
      dGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1hcFNpbnQzMlNpbnQzMkVudHJ5\
      Ug9tYXBTaW50MzJTaW50MzISewoRbWFwX3NpbnQ2NF9zaW50NjQYPSADKAsyTy5wcm90b2J1Zl90ZXN0X21lc3NhZ2Vz\
      LmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFwU2ludDY0U2ludDY0RW50cnlSD21hcFNpbnQ2NFNp\
      bnQ2NBKBAQoTbWFwX2ZpeGVkMzJfZml4ZWQzMhg+IAMoCzJRLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMu\
      cHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBGaXhlZDMyRml4ZWQzMkVudHJ5UhFtYXBGaXhlZDMyRml4ZWQzMhKB\
      AQoTbWFwX2ZpeGVkNjRfZml4ZWQ2NBg/IAMoCzJRLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8y\
      LlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBGaXhlZDY0Rml4ZWQ2NEVudHJ5UhFtYXBGaXhlZDY0Rml4ZWQ2NBKHAQoVbWFw\
      X3NmaXhlZDMyX3NmaXhlZDMyGEAgAygLMlMucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVz\
      dEFsbFR5cGVzUHJvdG8yLk1hcFNmaXhlZDMyU2ZpeGVkMzJFbnRyeVITbWFwU2ZpeGVkMzJTZml4ZWQzMhKHAQoVbWFw\
      X3NmaXhlZDY0X3NmaXhlZDY0GEEgAygLMlMucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVz\
      dEFsbFR5cGVzUHJvdG8yLk1hcFNmaXhlZDY0U2ZpeGVkNjRFbnRyeVITbWFwU2ZpeGVkNjRTZml4ZWQ2NBJyCg5tYXBf\
      aW50MzJfYm9vbBhoIAMoCzJMLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBl\
      c1Byb3RvMi5NYXBJbnQzMkJvb2xFbnRyeVIMbWFwSW50MzJCb29sEnUKD21hcF9pbnQzMl9mbG9hdBhCIAMoCzJNLnBy\
      b3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBJbnQzMkZsb2F0\
      RW50cnlSDW1hcEludDMyRmxvYXQSeAoQbWFwX2ludDMyX2RvdWJsZRhDIAMoCzJOLnByb3RvYnVmX3Rlc3RfbWVzc2Fn\
      ZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBJbnQzMkRvdWJsZUVudHJ5Ug5tYXBJbnQzMkRv\
      dWJsZRKOAQoYbWFwX2ludDMyX25lc3RlZF9tZXNzYWdlGGcgAygLMlUucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0\
      aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1hcEludDMyTmVzdGVkTWVzc2FnZUVudHJ5UhVtYXBJbnQzMk5l\
      c3RlZE1lc3NhZ2USbwoNbWFwX2Jvb2xfYm9vbBhEIAMoCzJLLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMu\
      cHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBCb29sQm9vbEVudHJ5UgttYXBCb29sQm9vbBJ7ChFtYXBfc3RyaW5n\
      X3N0cmluZxhFIAMoCzJPLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1By\
      b3RvMi5NYXBTdHJpbmdTdHJpbmdFbnRyeVIPbWFwU3RyaW5nU3RyaW5nEngKEG1hcF9zdHJpbmdfYnl0ZXMYRiADKAsy\
      Ti5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFwU3RyaW5n\
      Qnl0ZXNFbnRyeVIObWFwU3RyaW5nQnl0ZXMSkQEKGW1hcF9zdHJpbmdfbmVzdGVkX21lc3NhZ2UYRyADKAsyVi5wcm90\
      b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFwU3RyaW5nTmVzdGVk\
      TWVzc2FnZUVudHJ5UhZtYXBTdHJpbmdOZXN0ZWRNZXNzYWdlEpQBChptYXBfc3RyaW5nX2ZvcmVpZ25fbWVzc2FnZRhI\
      IAMoCzJXLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBT\
      dHJpbmdGb3JlaWduTWVzc2FnZUVudHJ5UhdtYXBTdHJpbmdGb3JlaWduTWVzc2FnZRKIAQoWbWFwX3N0cmluZ19uZXN0\
      ZWRfZW51bRhJIAMoCzJTLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1By\
      b3RvMi5NYXBTdHJpbmdOZXN0ZWRFbnVtRW50cnlSE21hcFN0cmluZ05lc3RlZEVudW0SiwEKF21hcF9zdHJpbmdfZm9y\
      ZWlnbl9lbnVtGEogAygLMlQucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVz\
      UHJvdG8yLk1hcFN0cmluZ0ZvcmVpZ25FbnVtRW50cnlSFG1hcFN0cmluZ0ZvcmVpZ25FbnVtEiMKDG9uZW9mX3VpbnQz\
      MhhvIAEoDUgAUgtvbmVvZlVpbnQzMhJ8ChRvbmVvZl9uZXN0ZWRfbWVzc2FnZRhwIAEoCzJILnByb3RvYnVmX3Rlc3Rf\
      bWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5OZXN0ZWRNZXNzYWdlSABSEm9uZW9mTmVz\
      dGVkTWVzc2FnZRIjCgxvbmVvZl9zdHJpbmcYcSABKAlIAFILb25lb2ZTdHJpbmcSIQoLb25lb2ZfYnl0ZXMYciABKAxI\
      AFIKb25lb2ZCeXRlcxIfCgpvbmVvZl9ib29sGHMgASgISABSCW9uZW9mQm9vbBIjCgxvbmVvZl91aW50NjQYdCABKARI\
      AFILb25lb2ZVaW50NjQSIQoLb25lb2ZfZmxvYXQYdSABKAJIAFIKb25lb2ZGbG9hdBIjCgxvbmVvZl9kb3VibGUYdiAB\
      KAFIAFILb25lb2ZEb3VibGUSZgoKb25lb2ZfZW51bRh3IAEoDjJFLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlv\
      bnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5OZXN0ZWRFbnVtSABSCW9uZW9mRW51bRJbCgRkYXRhGMkBIAEoCzI/\
      LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5EYXRhQgWqAQIo\
      AlIEZGF0YRKIAQoTbXVsdGl3b3JkZ3JvdXBmaWVsZBjMASABKAsyTi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRp\
      b25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTXVsdGlXb3JkR3JvdXBGaWVsZEIFqgECKAJSE211bHRpd29yZGdy\
      b3VwZmllbGQSMAoNZGVmYXVsdF9pbnQzMhjxASABKAU6Ci0xMjM0NTY3ODlSDGRlZmF1bHRJbnQzMhI6Cg1kZWZhdWx0\
      X2ludDY0GPIBIAEoAzoULTkxMjM0NTY3ODkxMjM0NTY3ODlSDGRlZmF1bHRJbnQ2NBIyCg5kZWZhdWx0X3VpbnQzMhjz\
      ASABKA06CjIxMjM0NTY3ODlSDWRlZmF1bHRVaW50MzISPAoOZGVmYXVsdF91aW50NjQY9AEgASgEOhQxMDEyMzQ1Njc4\
      OTEyMzQ1Njc4OVINZGVmYXVsdFVpbnQ2NBIyCg5kZWZhdWx0X3NpbnQzMhj1ASABKBE6Ci0xMjM0NTY3ODlSDWRlZmF1\
      bHRTaW50MzISPAoOZGVmYXVsdF9zaW50NjQY9gEgASgSOhQtOTEyMzQ1Njc4OTEyMzQ1Njc4OVINZGVmYXVsdFNpbnQ2\
      NBI0Cg9kZWZhdWx0X2ZpeGVkMzIY9wEgASgHOgoyMTIzNDU2Nzg5Ug5kZWZhdWx0Rml4ZWQzMhI+Cg9kZWZhdWx0X2Zp\
      eGVkNjQY+AEgASgGOhQxMDEyMzQ1Njc4OTEyMzQ1Njc4OVIOZGVmYXVsdEZpeGVkNjQSNgoQZGVmYXVsdF9zZml4ZWQz\
      Mhj5ASABKA86Ci0xMjM0NTY3ODlSD2RlZmF1bHRTZml4ZWQzMhJAChBkZWZhdWx0X3NmaXhlZDY0GPoBIAEoEDoULTkx\
      MjM0NTY3ODkxMjM0NTY3ODlSD2RlZmF1bHRTZml4ZWQ2NBIrCg1kZWZhdWx0X2Zsb2F0GPsBIAEoAjoFOWUrMDlSDGRl\
      ZmF1bHRGbG9hdBItCg5kZWZhdWx0X2RvdWJsZRj8ASABKAE6BTdlKzIyUg1kZWZhdWx0RG91YmxlEigKDGRlZmF1bHRf\
      Ym9vbBj9ASABKAg6BHRydWVSC2RlZmF1bHRCb29sEi8KDmRlZmF1bHRfc3RyaW5nGP4BIAEoCToHUm9zZWJ1ZFINZGVm\
      YXVsdFN0cmluZxIsCg1kZWZhdWx0X2J5dGVzGP8BIAEoDDoGam9zaHVhUgxkZWZhdWx0Qnl0ZXMSHwoKZmllbGRuYW1l\
      MRiRAyABKAVSCmZpZWxkbmFtZTESIAoLZmllbGRfbmFtZTIYkgMgASgFUgpmaWVsZE5hbWUyEiEKDF9maWVsZF9uYW1l\
      MxiTAyABKAVSCkZpZWxkTmFtZTMSIgoNZmllbGRfX25hbWU0XxiUAyABKAVSCmZpZWxkTmFtZTQSIQoLZmllbGQwbmFt\
      ZTUYlQMgASgFUgtmaWVsZDBuYW1lNRIjCg1maWVsZF8wX25hbWU2GJYDIAEoBVILZmllbGQwTmFtZTYSHwoKZmllbGRO\
      YW1lNxiXAyABKAVSCmZpZWxkTmFtZTcSHwoKRmllbGROYW1lOBiYAyABKAVSCkZpZWxkTmFtZTgSIAoLZmllbGRfTmFt\
      ZTkYmQMgASgFUgpmaWVsZE5hbWU5EiIKDEZpZWxkX05hbWUxMBiaAyABKAVSC0ZpZWxkTmFtZTEwEiIKDEZJRUxEX05B\
      TUUxMRibAyABKAVSC0ZJRUxETkFNRTExEiIKDEZJRUxEX25hbWUxMhicAyABKAVSC0ZJRUxETmFtZTEyEiQKDl9fZmll\
      bGRfbmFtZTEzGJ0DIAEoBVILRmllbGROYW1lMTMSJAoOX19GaWVsZF9uYW1lMTQYngMgASgFUgtGaWVsZE5hbWUxNBIj\
      Cg1maWVsZF9fbmFtZTE1GJ8DIAEoBVILZmllbGROYW1lMTUSIwoNZmllbGRfX05hbWUxNhigAyABKAVSC2ZpZWxkTmFt\
      ZTE2EiQKDmZpZWxkX25hbWUxN19fGKEDIAEoBVILZmllbGROYW1lMTcSJAoORmllbGRfbmFtZTE4X18YogMgASgFUgtG\
      aWVsZE5hbWUxOBJ9ChNtZXNzYWdlX3NldF9jb3JyZWN0GPQDIAEoCzJMLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRp\
      dGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NZXNzYWdlU2V0Q29ycmVjdFIRbWVzc2FnZVNldENvcnJlY3Qa\
      ewoNTmVzdGVkTWVzc2FnZRIMCgFhGAEgASgFUgFhElwKC2NvcmVjdXJzaXZlGAIgASgLMjoucHJvdG9idWZfdGVzdF9t\
      ZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yUgtjb3JlY3Vyc2l2ZRpAChJNYXBJbnQzMklu\
      dDMyRW50cnkSEAoDa2V5GAEgASgFUgNrZXkSFAoFdmFsdWUYAiABKAVSBXZhbHVlOgI4ARpAChJNYXBJbnQ2NEludDY0\
      RW50cnkSEAoDa2V5GAEgASgDUgNrZXkSFAoFdmFsdWUYAiABKANSBXZhbHVlOgI4ARpCChRNYXBVaW50MzJVaW50MzJF\
      bnRyeRIQCgNrZXkYASABKA1SA2tleRIUCgV2YWx1ZRgCIAEoDVIFdmFsdWU6AjgBGkIKFE1hcFVpbnQ2NFVpbnQ2NEVu\
      dHJ5EhAKA2tleRgBIAEoBFIDa2V5EhQKBXZhbHVlGAIgASgEUgV2YWx1ZToCOAEaQgoUTWFwU2ludDMyU2ludDMyRW50\
      cnkSEAoDa2V5GAEgASgRUgNrZXkSFAoFdmFsdWUYAiABKBFSBXZhbHVlOgI4ARpCChRNYXBTaW50NjRTaW50NjRFbnRy\
      eRIQCgNrZXkYASABKBJSA2tleRIUCgV2YWx1ZRgCIAEoElIFdmFsdWU6AjgBGkQKFk1hcEZpeGVkMzJGaXhlZDMyRW50\
      cnkSEAoDa2V5GAEgASgHUgNrZXkSFAoFdmFsdWUYAiABKAdSBXZhbHVlOgI4ARpEChZNYXBGaXhlZDY0Rml4ZWQ2NEVu\
      dHJ5EhAKA2tleRgBIAEoBlIDa2V5EhQKBXZhbHVlGAIgASgGUgV2YWx1ZToCOAEaRgoYTWFwU2ZpeGVkMzJTZml4ZWQz\
      MkVudHJ5EhAKA2tleRgBIAEoD1IDa2V5EhQKBXZhbHVlGAIgASgPUgV2YWx1ZToCOAEaRgoYTWFwU2ZpeGVkNjRTZml4\
      ZWQ2NEVudHJ5EhAKA2tleRgBIAEoEFIDa2V5EhQKBXZhbHVlGAIgASgQUgV2YWx1ZToCOAEaPwoRTWFwSW50MzJCb29s\
      RW50cnkSEAoDa2V5GAEgASgFUgNrZXkSFAoFdmFsdWUYAiABKAhSBXZhbHVlOgI4ARpAChJNYXBJbnQzMkZsb2F0RW50\
      cnkSEAoDa2V5GAEgASgFUgNrZXkSFAoFdmFsdWUYAiABKAJSBXZhbHVlOgI4ARpBChNNYXBJbnQzMkRvdWJsZUVudHJ5\
      EhAKA2tleRgBIAEoBVIDa2V5EhQKBXZhbHVlGAIgASgBUgV2YWx1ZToCOAEakgEKGk1hcEludDMyTmVzdGVkTWVzc2Fn\
      ZUVudHJ5EhAKA2tleRgBIAEoBVIDa2V5El4KBXZhbHVlGAIgASgLMkgucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0\
      aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3RlZE1lc3NhZ2VSBXZhbHVlOgI4ARo+ChBNYXBCb29sQm9v\
      bEVudHJ5EhAKA2tleRgBIAEoCFIDa2V5EhQKBXZhbHVlGAIgASgIUgV2YWx1ZToCOAEaQgoUTWFwU3RyaW5nU3RyaW5n\
      RW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARpBChNNYXBTdHJpbmdCeXRlc0Vu\
      dHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgMUgV2YWx1ZToCOAEakwEKG01hcFN0cmluZ05lc3RlZE1l\
      c3NhZ2VFbnRyeRIQCgNrZXkYASABKAlSA2tleRJeCgV2YWx1ZRgCIAEoCzJILnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMu\
      ZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5OZXN0ZWRNZXNzYWdlUgV2YWx1ZToCOAEaiAEKHE1hcFN0\
      cmluZ0ZvcmVpZ25NZXNzYWdlRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSUgoFdmFsdWUYAiABKAsyPC5wcm90b2J1Zl90\
      ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5Gb3JlaWduTWVzc2FnZVByb3RvMlIFdmFsdWU6AjgBGo0BChhNYXBT\
      dHJpbmdOZXN0ZWRFbnVtRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSWwoFdmFsdWUYAiABKA4yRS5wcm90b2J1Zl90ZXN0\
      X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTmVzdGVkRW51bVIFdmFsdWU6AjgBGoIB\
      ChlNYXBTdHJpbmdGb3JlaWduRW51bUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5Ek8KBXZhbHVlGAIgASgOMjkucHJvdG9i\
      dWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuRm9yZWlnbkVudW1Qcm90bzJSBXZhbHVlOgI4ARpMCgREYXRh\
      EiAKC2dyb3VwX2ludDMyGMoBIAEoBVIKZ3JvdXBJbnQzMhIiCgxncm91cF91aW50MzIYywEgASgNUgtncm91cFVpbnQz\
      MhpbChNNdWx0aVdvcmRHcm91cEZpZWxkEiAKC2dyb3VwX2ludDMyGM0BIAEoBVIKZ3JvdXBJbnQzMhIiCgxncm91cF91\
      aW50MzIYzgEgASgNUgtncm91cFVpbnQzMhohChFNZXNzYWdlU2V0Q29ycmVjdCoICAQQ/////wc6AggBGowCChtNZXNz\
      YWdlU2V0Q29ycmVjdEV4dGVuc2lvbjESEAoDc3RyGBkgASgJUgNzdHIy2gEKFW1lc3NhZ2Vfc2V0X2V4dGVuc2lvbhJM\
      LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NZXNzYWdlU2V0\
      Q29ycmVjdBj5u14gASgLMlYucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVz\
      UHJvdG8yLk1lc3NhZ2VTZXRDb3JyZWN0RXh0ZW5zaW9uMVITbWVzc2FnZVNldEV4dGVuc2lvbhrwAgobTWVzc2FnZVNl\
      dENvcnJlY3RFeHRlbnNpb24yEgwKAWkYCSABKAVSAWkSZQoHc3ViX21zZxgKIAEoCzJMLnByb3RvYnVmX3Rlc3RfbWVz\
      c2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NZXNzYWdlU2V0Q29ycmVjdFIGc3ViTXNnMtsB\
      ChVtZXNzYWdlX3NldF9leHRlbnNpb24STC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0\
      QWxsVHlwZXNQcm90bzIuTWVzc2FnZVNldENvcnJlY3QYkLP8ASABKAsyVi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVk\
      aXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWVzc2FnZVNldENvcnJlY3RFeHRlbnNpb24yUhNtZXNzYWdl\
      U2V0RXh0ZW5zaW9uGpYCChJFeHRlbnNpb25XaXRoT25lb2YSDgoBYRgBIAEoBUgAUgFhEg4KAWIYAiABKAVIAFIBYjLQ\
      AQoUZXh0ZW5zaW9uX3dpdGhfb25lb2YSTC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0\
      QWxsVHlwZXNQcm90bzIuTWVzc2FnZVNldENvcnJlY3QYlZrvOiABKAsyTS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVk\
      aXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuRXh0ZW5zaW9uV2l0aE9uZW9mUhJleHRlbnNpb25XaXRoT25l\
      b2ZCDQoLb25lb2ZfZmllbGQiOQoKTmVzdGVkRW51bRIHCgNGT08QABIHCgNCQVIQARIHCgNCQVoQAhIQCgNORUcQ////\
      ////////ASoFCHgQyQFCDQoLb25lb2ZfZmllbGRKBgjoBxCQTkoICL+EPRDAhD1SDnJlc2VydmVkX2ZpZWxkIiQKFEZv\
      cmVpZ25NZXNzYWdlUHJvdG8yEgwKAWMYASABKAVSAWMiUAoKR3JvdXBGaWVsZBIfCgtncm91cF9pbnQzMhh6IAEoBVIK\
      Z3JvdXBJbnQzMhIhCgxncm91cF91aW50MzIYeyABKA1SC2dyb3VwVWludDMyIrcDChVVbmtub3duVG9UZXN0QWxsVHlw\
      ZXMSJgoOb3B0aW9uYWxfaW50MzIY6QcgASgFUg1vcHRpb25hbEludDMyEigKD29wdGlvbmFsX3N0cmluZxjqByABKAlS\
      Dm9wdGlvbmFsU3RyaW5nEmQKDm5lc3RlZF9tZXNzYWdlGOsHIAEoCzI8LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRp\
      dGlvbnMucHJvdG8yLkZvcmVpZ25NZXNzYWdlUHJvdG8yUg1uZXN0ZWRNZXNzYWdlEnkKDW9wdGlvbmFsZ3JvdXAY7Acg\
      ASgLMksucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVW5rbm93blRvVGVzdEFsbFR5cGVzLk9w\
      dGlvbmFsR3JvdXBCBaoBAigCUg1vcHRpb25hbGdyb3VwEiQKDW9wdGlvbmFsX2Jvb2wY7gcgASgIUgxvcHRpb25hbEJv\
      b2wSJgoOcmVwZWF0ZWRfaW50MzIY8wcgAygFUg1yZXBlYXRlZEludDMyGh0KDU9wdGlvbmFsR3JvdXASDAoBYRgBIAEo\
      BVIBYSIWChROdWxsSHlwb3RoZXNpc1Byb3RvMiIvCg5FbnVtT25seVByb3RvMiIdCgRCb29sEgoKBmtGYWxzZRAAEgkK\
      BWtUcnVlEAEiJQoPT25lU3RyaW5nUHJvdG8yEhIKBGRhdGEYASABKAlSBGRhdGEiYQoRUHJvdG9XaXRoS2V5d29yZHMS\
      FgoGaW5saW5lGAEgASgFUgZpbmxpbmUSGAoHY29uY2VwdBgCIAEoCVIHY29uY2VwdBIaCghyZXF1aXJlcxgDIAMoCVII\
      cmVxdWlyZXMi9hwKGlRlc3RBbGxSZXF1aXJlZFR5cGVzUHJvdG8yEiwKDnJlcXVpcmVkX2ludDMyGAEgASgFQgWqAQII\
      A1INcmVxdWlyZWRJbnQzMhIsCg5yZXF1aXJlZF9pbnQ2NBgCIAEoA0IFqgECCANSDXJlcXVpcmVkSW50NjQSLgoPcmVx\
      dWlyZWRfdWludDMyGAMgASgNQgWqAQIIA1IOcmVxdWlyZWRVaW50MzISLgoPcmVxdWlyZWRfdWludDY0GAQgASgEQgWq\
      AQIIA1IOcmVxdWlyZWRVaW50NjQSLgoPcmVxdWlyZWRfc2ludDMyGAUgASgRQgWqAQIIA1IOcmVxdWlyZWRTaW50MzIS\
      LgoPcmVxdWlyZWRfc2ludDY0GAYgASgSQgWqAQIIA1IOcmVxdWlyZWRTaW50NjQSMAoQcmVxdWlyZWRfZml4ZWQzMhgH\
      IAEoB0IFqgECCANSD3JlcXVpcmVkRml4ZWQzMhIwChByZXF1aXJlZF9maXhlZDY0GAggASgGQgWqAQIIA1IPcmVxdWly\
      ZWRGaXhlZDY0EjIKEXJlcXVpcmVkX3NmaXhlZDMyGAkgASgPQgWqAQIIA1IQcmVxdWlyZWRTZml4ZWQzMhIyChFyZXF1\
      aXJlZF9zZml4ZWQ2NBgKIAEoEEIFqgECCANSEHJlcXVpcmVkU2ZpeGVkNjQSLAoOcmVxdWlyZWRfZmxvYXQYCyABKAJC\
      BaoBAggDUg1yZXF1aXJlZEZsb2F0Ei4KD3JlcXVpcmVkX2RvdWJsZRgMIAEoAUIFqgECCANSDnJlcXVpcmVkRG91Ymxl\
      EioKDXJlcXVpcmVkX2Jvb2wYDSABKAhCBaoBAggDUgxyZXF1aXJlZEJvb2wSLgoPcmVxdWlyZWRfc3RyaW5nGA4gASgJ\
      QgWqAQIIA1IOcmVxdWlyZWRTdHJpbmcSLAoOcmVxdWlyZWRfYnl0ZXMYDyABKAxCBaoBAggDUg1yZXF1aXJlZEJ5dGVz\
      Eo8BChdyZXF1aXJlZF9uZXN0ZWRfbWVzc2FnZRgSIAEoCzJQLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMu\
      cHJvdG8yLlRlc3RBbGxSZXF1aXJlZFR5cGVzUHJvdG8yLk5lc3RlZE1lc3NhZ2VCBaoBAggDUhVyZXF1aXJlZE5lc3Rl\
      ZE1lc3NhZ2USfQoYcmVxdWlyZWRfZm9yZWlnbl9tZXNzYWdlGBMgASgLMjwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5l\
      ZGl0aW9ucy5wcm90bzIuRm9yZWlnbk1lc3NhZ2VQcm90bzJCBaoBAggDUhZyZXF1aXJlZEZvcmVpZ25NZXNzYWdlEoYB\
      ChRyZXF1aXJlZF9uZXN0ZWRfZW51bRgVIAEoDjJNLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8y\
      LlRlc3RBbGxSZXF1aXJlZFR5cGVzUHJvdG8yLk5lc3RlZEVudW1CBaoBAggDUhJyZXF1aXJlZE5lc3RlZEVudW0SdAoV\
      cmVxdWlyZWRfZm9yZWlnbl9lbnVtGBYgASgOMjkucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIu\
      Rm9yZWlnbkVudW1Qcm90bzJCBaoBAggDUhNyZXF1aXJlZEZvcmVpZ25FbnVtEjsKFXJlcXVpcmVkX3N0cmluZ19waWVj\
      ZRgYIAEoCUIHCAKqAQIIA1ITcmVxdWlyZWRTdHJpbmdQaWVjZRIsCg1yZXF1aXJlZF9jb3JkGBkgASgJQgcIAaoBAggD\
      UgxyZXF1aXJlZENvcmQSdgoRcmVjdXJzaXZlX21lc3NhZ2UYGyABKAsyQi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVk\
      aXRpb25zLnByb3RvMi5UZXN0QWxsUmVxdWlyZWRUeXBlc1Byb3RvMkIFqgECCANSEHJlY3Vyc2l2ZU1lc3NhZ2USgAEK\
      Gm9wdGlvbmFsX3JlY3Vyc2l2ZV9tZXNzYWdlGBwgASgLMkIucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5w\
      cm90bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzJSGG9wdGlvbmFsUmVjdXJzaXZlTWVzc2FnZRJlCgRkYXRhGMkB\
      IAEoCzJHLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxSZXF1aXJlZFR5cGVzUHJv\
      dG8yLkRhdGFCB6oBBAgDKAJSBGRhdGESNwoNZGVmYXVsdF9pbnQzMhjxASABKAU6Ci0xMjM0NTY3ODlCBaoBAggDUgxk\
      ZWZhdWx0SW50MzISQQoNZGVmYXVsdF9pbnQ2NBjyASABKAM6FC05MTIzNDU2Nzg5MTIzNDU2Nzg5QgWqAQIIA1IMZGVm\
      YXVsdEludDY0EjkKDmRlZmF1bHRfdWludDMyGPMBIAEoDToKMjEyMzQ1Njc4OUIFqgECCANSDWRlZmF1bHRVaW50MzIS\
      QwoOZGVmYXVsdF91aW50NjQY9AEgASgEOhQxMDEyMzQ1Njc4OTEyMzQ1Njc4OUIFqgECCANSDWRlZmF1bHRVaW50NjQS\
      OQoOZGVmYXVsdF9zaW50MzIY9QEgASgROgotMTIzNDU2Nzg5QgWqAQIIA1INZGVmYXVsdFNpbnQzMhJDCg5kZWZhdWx0\
      X3NpbnQ2NBj2ASABKBI6FC05MTIzNDU2Nzg5MTIzNDU2Nzg5QgWqAQIIA1INZGVmYXVsdFNpbnQ2NBI7Cg9kZWZhdWx0\
      X2ZpeGVkMzIY9wEgASgHOgoyMTIzNDU2Nzg5QgWqAQIIA1IOZGVmYXVsdEZpeGVkMzISRQoPZGVmYXVsdF9maXhlZDY0\
      GPgBIAEoBjoUMTAxMjM0NTY3ODkxMjM0NTY3ODlCBaoBAggDUg5kZWZhdWx0Rml4ZWQ2NBI9ChBkZWZhdWx0X3NmaXhl\
      ZDMyGPkBIAEoDzoKLTEyMzQ1Njc4OUIFqgECCANSD2RlZmF1bHRTZml4ZWQzMhJHChBkZWZhdWx0X3NmaXhlZDY0GPoB\
      IAEoEDoULTkxMjM0NTY3ODkxMjM0NTY3ODlCBaoBAggDUg9kZWZhdWx0U2ZpeGVkNjQSMgoNZGVmYXVsdF9mbG9hdBj7\
      ASABKAI6BTllKzA5QgWqAQIIA1IMZGVmYXVsdEZsb2F0EjQKDmRlZmF1bHRfZG91YmxlGPwBIAEoAToFN2UrMjJCBaoB\
      AggDUg1kZWZhdWx0RG91YmxlEi8KDGRlZmF1bHRfYm9vbBj9ASABKAg6BHRydWVCBaoBAggDUgtkZWZhdWx0Qm9vbBI2\
      Cg5kZWZhdWx0X3N0cmluZxj+ASABKAk6B1Jvc2VidWRCBaoBAggDUg1kZWZhdWx0U3RyaW5nEjMKDWRlZmF1bHRfYnl0\
      ZXMY/wEgASgMOgZqb3NodWFCBaoBAggDUgxkZWZhdWx0Qnl0ZXMaiAIKDU5lc3RlZE1lc3NhZ2USEwoBYRgBIAEoBUIF\
      qgECCANSAWESawoLY29yZWN1cnNpdmUYAiABKAsyQi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3Rv\
      Mi5UZXN0QWxsUmVxdWlyZWRUeXBlc1Byb3RvMkIFqgECCANSC2NvcmVjdXJzaXZlEnUKFG9wdGlvbmFsX2NvcmVjdXJz\
      aXZlGAMgASgLMkIucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFJlcXVpcmVkVHlw\
      ZXNQcm90bzJSE29wdGlvbmFsQ29yZWN1cnNpdmUaWgoERGF0YRInCgtncm91cF9pbnQzMhjKASABKAVCBaoBAggDUgpn\
      cm91cEludDMyEikKDGdyb3VwX3VpbnQzMhjLASABKA1CBaoBAggDUgtncm91cFVpbnQzMhohChFNZXNzYWdlU2V0Q29y\
      cmVjdCoICAQQ/////wc6AggBGqMCChtNZXNzYWdlU2V0Q29ycmVjdEV4dGVuc2lvbjESFwoDc3RyGBkgASgJQgWqAQII\
      A1IDc3RyMuoBChVtZXNzYWdlX3NldF9leHRlbnNpb24SVC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnBy\
      b3RvMi5UZXN0QWxsUmVxdWlyZWRUeXBlc1Byb3RvMi5NZXNzYWdlU2V0Q29ycmVjdBj5u14gASgLMl4ucHJvdG9idWZf\
      dGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzIuTWVzc2FnZVNldENv\
      cnJlY3RFeHRlbnNpb24xUhNtZXNzYWdlU2V0RXh0ZW5zaW9uGqACChtNZXNzYWdlU2V0Q29ycmVjdEV4dGVuc2lvbjIS\
      EwoBaRgJIAEoBUIFqgECCANSAWky6wEKFW1lc3NhZ2Vfc2V0X2V4dGVuc2lvbhJULnByb3RvYnVmX3Rlc3RfbWVzc2Fn\
      ZXMuZWRpdGlvbnMucHJvdG8yLlRlc3RBbGxSZXF1aXJlZFR5cGVzUHJvdG8yLk1lc3NhZ2VTZXRDb3JyZWN0GJCz/AEg\
      ASgLMl4ucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90\
      bzIuTWVzc2FnZVNldENvcnJlY3RFeHRlbnNpb24yUhNtZXNzYWdlU2V0RXh0ZW5zaW9uIjkKCk5lc3RlZEVudW0SBwoD\
      Rk9PEAASBwoDQkFSEAESBwoDQkFaEAISEAoDTkVHEP///////////wEqBQh4EMkBSgYI6AcQkE4ivgMKDlRlc3RMYXJn\
      ZU9uZW9mEksKAmExGAEgASgLMjkucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5lZGl0aW9ucy5wcm90bzIuVGVzdExhcmdl\
      T25lb2YuQTFIAFICYTESSwoCYTIYAiABKAsyOS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5U\
      ZXN0TGFyZ2VPbmVvZi5BMkgAUgJhMhJLCgJhMxgDIAEoCzI5LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMu\
      cHJvdG8yLlRlc3RMYXJnZU9uZW9mLkEzSABSAmEzEksKAmE0GAQgASgLMjkucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5l\
      ZGl0aW9ucy5wcm90bzIuVGVzdExhcmdlT25lb2YuQTRIAFICYTQSSwoCYTUYBSABKAsyOS5wcm90b2J1Zl90ZXN0X21l\
      c3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0TGFyZ2VPbmVvZi5BNUgAUgJhNRoECgJBMRoECgJBMhoECgJBMxoECgJB\
      NBoECgJBNUINCgtsYXJnZV9vbmVvZipGChFGb3JlaWduRW51bVByb3RvMhIPCgtGT1JFSUdOX0ZPTxAAEg8KC0ZPUkVJ\
      R05fQkFSEAESDwoLRk9SRUlHTl9CQVoQAjpjCg9leHRlbnNpb25faW50MzISOi5wcm90b2J1Zl90ZXN0X21lc3NhZ2Vz\
      LmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIYeCABKAVSDmV4dGVuc2lvbkludDMyOmYKEGV4dGVuc2lv\
      bl9zdHJpbmcSOi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIY\
      hQEgASgJUg9leHRlbnNpb25TdHJpbmc6ZAoPZXh0ZW5zaW9uX2J5dGVzEjoucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5l\
      ZGl0aW9ucy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yGIYBIAEoDFIOZXh0ZW5zaW9uQnl0ZXM6lQEKCmdyb3VwZmll\
      bGQSOi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIYeSABKAsy\
      Mi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLmVkaXRpb25zLnByb3RvMi5Hcm91cEZpZWxkQgWqAQIoAlIKZ3JvdXBmaWVs\
      ZEJSCjFjb20uZ29vZ2xlLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMuZWRpdGlvbnMucHJvdG8ySAH4AQGiAg5FZGl0aW9u\
      c1Byb3RvMpIDBhACGAIgA2IIZWRpdGlvbnNw6Ac=
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2.NestedMessage: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2.NestedMessage" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2.Data: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2.Data" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2.MultiWordGroupField: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2.MultiWordGroupField" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2.MessageSetCorrect: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2.MessageSetCorrect" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2.MessageSetCorrectExtension1: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2.MessageSetCorrectExtension1" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2.MessageSetCorrectExtension2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2.MessageSetCorrectExtension2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllTypesProto2.ExtensionWithOneof: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllTypesProto2.ExtensionWithOneof" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2ForeignMessageProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.ForeignMessageProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2GroupField: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.GroupField" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2UnknownToTestAllTypes: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.UnknownToTestAllTypes" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2UnknownToTestAllTypes.OptionalGroup: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.UnknownToTestAllTypes.OptionalGroup" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2NullHypothesisProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.NullHypothesisProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2EnumOnlyProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.EnumOnlyProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2OneStringProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.OneStringProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2ProtoWithKeywords: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.ProtoWithKeywords" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllRequiredTypesProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllRequiredTypesProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllRequiredTypesProto2.NestedMessage: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllRequiredTypesProto2.NestedMessage" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllRequiredTypesProto2.Data: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllRequiredTypesProto2.Data" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllRequiredTypesProto2.MessageSetCorrect: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllRequiredTypesProto2.MessageSetCorrect" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllRequiredTypesProto2.MessageSetCorrectExtension1: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestAllRequiredTypesProto2.MessageSetCorrectExtension2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestLargeOneof: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestLargeOneof" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestLargeOneof.A1: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestLargeOneof.A1" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestLargeOneof.A2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestLargeOneof.A2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestLargeOneof.A3: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestLargeOneof.A3" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestLargeOneof.A4: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestLargeOneof.A4" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}

extension ProtobufTestMessagesEditionsProto2TestLargeOneof.A5: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.editions.proto2.TestLargeOneof.A5" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ProtobufTestMessagesEditionsProto2TestMessagesProto2EditionsDescriptor.file }
}
