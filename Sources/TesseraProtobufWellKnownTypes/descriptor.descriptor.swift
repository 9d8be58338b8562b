// swift-format-ignore-file
// Generated from google/protobuf/descriptor.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/descriptor.proto` says.
public enum ProtobufDescriptorDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/descriptor.proto",
    base64: """
      CiBnb29nbGUvcHJvdG9idWYvZGVzY3JpcHRvci5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIsoBChFGaWxlRGVzY3JpcHRv\
      clNldBI4CgRmaWxlGAEgAygLMiQuZ29vZ2xlLnByb3RvYnVmLkZpbGVEZXNjcmlwdG9yUHJvdG9SBGZpbGUqewiA7Mr/\
      ARCB7Mr/ARptEmsIgOzK/wESNC5idWYuZGVzY3JpcHRvci52MS5idWZfZmlsZV9kZXNjcmlwdG9yX3NldF9leHRlbnNp\
      b24aLS5idWYuZGVzY3JpcHRvci52MS5GaWxlRGVzY3JpcHRvclNldEV4dGVuc2lvbiLFBQoTRmlsZURlc2NyaXB0b3JQ\
      cm90bxISCgRuYW1lGAEgASgJUgRuYW1lEhgKB3BhY2thZ2UYAiABKAlSB3BhY2thZ2USHgoKZGVwZW5kZW5jeRgDIAMo\
      CVIKZGVwZW5kZW5jeRIrChFwdWJsaWNfZGVwZW5kZW5jeRgKIAMoBVIQcHVibGljRGVwZW5kZW5jeRInCg93ZWFrX2Rl\
      cGVuZGVuY3kYCyADKAVSDndlYWtEZXBlbmRlbmN5EisKEW9wdGlvbl9kZXBlbmRlbmN5GA8gAygJUhBvcHRpb25EZXBl\
      bmRlbmN5EkMKDG1lc3NhZ2VfdHlwZRgEIAMoCzIgLmdvb2dsZS5wcm90b2J1Zi5EZXNjcmlwdG9yUHJvdG9SC21lc3Nh\
      Z2VUeXBlEkEKCWVudW1fdHlwZRgFIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5FbnVtRGVzY3JpcHRvclByb3RvUghlbnVt\
      VHlwZRJBCgdzZXJ2aWNlGAYgAygLMicuZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VEZXNjcmlwdG9yUHJvdG9SB3NlcnZp\
      Y2USQwoJZXh0ZW5zaW9uGAcgAygLMiUuZ29vZ2xlLnByb3RvYnVmLkZpZWxkRGVzY3JpcHRvclByb3RvUglleHRlbnNp\
      b24SNgoHb3B0aW9ucxgIIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5GaWxlT3B0aW9uc1IHb3B0aW9ucxJJChBzb3VyY2Vf\
      Y29kZV9pbmZvGAkgASgLMh8uZ29vZ2xlLnByb3RvYnVmLlNvdXJjZUNvZGVJbmZvUg5zb3VyY2VDb2RlSW5mbxIWCgZz\
      eW50YXgYDCABKAlSBnN5bnRheBIyCgdlZGl0aW9uGA4gASgOMhguZ29vZ2xlLnByb3RvYnVmLkVkaXRpb25SB2VkaXRp\
      b24i/AYKD0Rlc2NyaXB0b3JQcm90bxISCgRuYW1lGAEgASgJUgRuYW1lEjsKBWZpZWxkGAIgAygLMiUuZ29vZ2xlLnBy\
      b3RvYnVmLkZpZWxkRGVzY3JpcHRvclByb3RvUgVmaWVsZBJDCglleHRlbnNpb24YBiADKAsyJS5nb29nbGUucHJvdG9i\
      dWYuRmllbGREZXNjcmlwdG9yUHJvdG9SCWV4dGVuc2lvbhJBCgtuZXN0ZWRfdHlwZRgDIAMoCzIgLmdvb2dsZS5wcm90\
      b2J1Zi5EZXNjcmlwdG9yUHJvdG9SCm5lc3RlZFR5cGUSQQoJZW51bV90eXBlGAQgAygLMiQuZ29vZ2xlLnByb3RvYnVm\
      LkVudW1EZXNjcmlwdG9yUHJvdG9SCGVudW1UeXBlElgKD2V4dGVuc2lvbl9yYW5nZRgFIAMoCzIvLmdvb2dsZS5wcm90\
      b2J1Zi5EZXNjcmlwdG9yUHJvdG8uRXh0ZW5zaW9uUmFuZ2VSDmV4dGVuc2lvblJhbmdlEkQKCm9uZW9mX2RlY2wYCCAD\
      KAsyJS5nb29nbGUucHJvdG9idWYuT25lb2ZEZXNjcmlwdG9yUHJvdG9SCW9uZW9mRGVjbBI5CgdvcHRpb25zGAcgASgL\
      Mh8uZ29vZ2xlLnByb3RvYnVmLk1lc3NhZ2VPcHRpb25zUgdvcHRpb25zElUKDnJlc2VydmVkX3JhbmdlGAkgAygLMi4u\
      Z29vZ2xlLnByb3RvYnVmLkRlc2NyaXB0b3JQcm90by5SZXNlcnZlZFJhbmdlUg1yZXNlcnZlZFJhbmdlEiMKDXJlc2Vy\
      dmVkX25hbWUYCiADKAlSDHJlc2VydmVkTmFtZRJBCgp2aXNpYmlsaXR5GAsgASgOMiEuZ29vZ2xlLnByb3RvYnVmLlN5\
      bWJvbFZpc2liaWxpdHlSCnZpc2liaWxpdHkaegoORXh0ZW5zaW9uUmFuZ2USFAoFc3RhcnQYASABKAVSBXN0YXJ0EhAK\
      A2VuZBgCIAEoBVIDZW5kEkAKB29wdGlvbnMYAyABKAsyJi5nb29nbGUucHJvdG9idWYuRXh0ZW5zaW9uUmFuZ2VPcHRp\
      b25zUgdvcHRpb25zGjcKDVJlc2VydmVkUmFuZ2USFAoFc3RhcnQYASABKAVSBXN0YXJ0EhAKA2VuZBgCIAEoBVIDZW5k\
      ItQEChVFeHRlbnNpb25SYW5nZU9wdGlvbnMSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnBy\
      b3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24SWQoLZGVjbGFyYXRpb24YAiADKAsy\
      Mi5nb29nbGUucHJvdG9idWYuRXh0ZW5zaW9uUmFuZ2VPcHRpb25zLkRlY2xhcmF0aW9uQgOIAQJSC2RlY2xhcmF0aW9u\
      EjcKCGZlYXR1cmVzGDIgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkZlYXR1cmVTZXRSCGZlYXR1cmVzEm0KDHZlcmlmaWNh\
      dGlvbhgDIAEoDjI4Lmdvb2dsZS5wcm90b2J1Zi5FeHRlbnNpb25SYW5nZU9wdGlvbnMuVmVyaWZpY2F0aW9uU3RhdGU6\
      ClVOVkVSSUZJRURCA4gBAlIMdmVyaWZpY2F0aW9uGpQBCgtEZWNsYXJhdGlvbhIWCgZudW1iZXIYASABKAVSBm51bWJl\
      chIbCglmdWxsX25hbWUYAiABKAlSCGZ1bGxOYW1lEhIKBHR5cGUYAyABKAlSBHR5cGUSGgoIcmVzZXJ2ZWQYBSABKAhS\
      CHJlc2VydmVkEhoKCHJlcGVhdGVkGAYgASgIUghyZXBlYXRlZEoECAQQBSI0ChFWZXJpZmljYXRpb25TdGF0ZRIPCgtE\
      RUNMQVJBVElPThAAEg4KClVOVkVSSUZJRUQQASoGCN4HEOcHKgkI6AcQgICAgAIiwQYKFEZpZWxkRGVzY3JpcHRvclBy\
      b3RvEhIKBG5hbWUYASABKAlSBG5hbWUSFgoGbnVtYmVyGAMgASgFUgZudW1iZXISQQoFbGFiZWwYBCABKA4yKy5nb29n\
      bGUucHJvdG9idWYuRmllbGREZXNjcmlwdG9yUHJvdG8uTGFiZWxSBWxhYmVsEj4KBHR5cGUYBSABKA4yKi5nb29nbGUu\
      cHJvdG9idWYuRmllbGREZXNjcmlwdG9yUHJvdG8uVHlwZVIEdHlwZRIbCgl0eXBlX25hbWUYBiABKAlSCHR5cGVOYW1l\
      EhoKCGV4dGVuZGVlGAIgASgJUghleHRlbmRlZRIjCg1kZWZhdWx0X3ZhbHVlGAcgASgJUgxkZWZhdWx0VmFsdWUSHwoL\
      b25lb2ZfaW5kZXgYCSABKAVSCm9uZW9mSW5kZXgSGwoJanNvbl9uYW1lGAogASgJUghqc29uTmFtZRI3CgdvcHRpb25z\
      GAggASgLMh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9uc1IHb3B0aW9ucxInCg9wcm90bzNfb3B0aW9uYWwYESAB\
      KAhSDnByb3RvM09wdGlvbmFsIrYCCgRUeXBlEg8KC1RZUEVfRE9VQkxFEAESDgoKVFlQRV9GTE9BVBACEg4KClRZUEVf\
      SU5UNjQQAxIPCgtUWVBFX1VJTlQ2NBAEEg4KClRZUEVfSU5UMzIQBRIQCgxUWVBFX0ZJWEVENjQQBhIQCgxUWVBFX0ZJ\
      WEVEMzIQBxINCglUWVBFX0JPT0wQCBIPCgtUWVBFX1NUUklORxAJEg4KClRZUEVfR1JPVVAQChIQCgxUWVBFX01FU1NB\
      R0UQCxIOCgpUWVBFX0JZVEVTEAwSDwoLVFlQRV9VSU5UMzIQDRINCglUWVBFX0VOVU0QDhIRCg1UWVBFX1NGSVhFRDMy\
      EA8SEQoNVFlQRV9TRklYRUQ2NBAQEg8KC1RZUEVfU0lOVDMyEBESDwoLVFlQRV9TSU5UNjQQEiJDCgVMYWJlbBISCg5M\
      QUJFTF9PUFRJT05BTBABEhIKDkxBQkVMX1JFUEVBVEVEEAMSEgoOTEFCRUxfUkVRVUlSRUQQAiJjChRPbmVvZkRlc2Ny\
      aXB0b3JQcm90bxISCgRuYW1lGAEgASgJUgRuYW1lEjcKB29wdGlvbnMYAiABKAsyHS5nb29nbGUucHJvdG9idWYuT25l\
      b2ZPcHRpb25zUgdvcHRpb25zIqYDChNFbnVtRGVzY3JpcHRvclByb3RvEhIKBG5hbWUYASABKAlSBG5hbWUSPwoFdmFs\
      dWUYAiADKAsyKS5nb29nbGUucHJvdG9idWYuRW51bVZhbHVlRGVzY3JpcHRvclByb3RvUgV2YWx1ZRI2CgdvcHRpb25z\
      GAMgASgLMhwuZ29vZ2xlLnByb3RvYnVmLkVudW1PcHRpb25zUgdvcHRpb25zEl0KDnJlc2VydmVkX3JhbmdlGAQgAygL\
      MjYuZ29vZ2xlLnByb3RvYnVmLkVudW1EZXNjcmlwdG9yUHJvdG8uRW51bVJlc2VydmVkUmFuZ2VSDXJlc2VydmVkUmFu\
      Z2USIwoNcmVzZXJ2ZWRfbmFtZRgFIAMoCVIMcmVzZXJ2ZWROYW1lEkEKCnZpc2liaWxpdHkYBiABKA4yIS5nb29nbGUu\
      cHJvdG9idWYuU3ltYm9sVmlzaWJpbGl0eVIKdmlzaWJpbGl0eRo7ChFFbnVtUmVzZXJ2ZWRSYW5nZRIUCgVzdGFydBgB\
      IAEoBVIFc3RhcnQSEAoDZW5kGAIgASgFUgNlbmQigwEKGEVudW1WYWx1ZURlc2NyaXB0b3JQcm90bxISCgRuYW1lGAEg\
      ASgJUgRuYW1lEhYKBm51bWJlchgCIAEoBVIGbnVtYmVyEjsKB29wdGlvbnMYAyABKAsyIS5nb29nbGUucHJvdG9idWYu\
      RW51bVZhbHVlT3B0aW9uc1IHb3B0aW9ucyK1AQoWU2VydmljZURlc2NyaXB0b3JQcm90bxISCgRuYW1lGAEgASgJUgRu\
      YW1lEj4KBm1ldGhvZBgCIAMoCzImLmdvb2dsZS5wcm90b2J1Zi5NZXRob2REZXNjcmlwdG9yUHJvdG9SBm1ldGhvZBI5\
      CgdvcHRpb25zGAMgASgLMh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zUgdvcHRpb25zSgQIBBAFUgZzdHJl\
      YW0iiQIKFU1ldGhvZERlc2NyaXB0b3JQcm90bxISCgRuYW1lGAEgASgJUgRuYW1lEh0KCmlucHV0X3R5cGUYAiABKAlS\
      CWlucHV0VHlwZRIfCgtvdXRwdXRfdHlwZRgDIAEoCVIKb3V0cHV0VHlwZRI4CgdvcHRpb25zGAQgASgLMh4uZ29vZ2xl\
      LnByb3RvYnVmLk1ldGhvZE9wdGlvbnNSB29wdGlvbnMSMAoQY2xpZW50X3N0cmVhbWluZxgFIAEoCDoFZmFsc2VSD2Ns\
      aWVudFN0cmVhbWluZxIwChBzZXJ2ZXJfc3RyZWFtaW5nGAYgASgIOgVmYWxzZVIPc2VydmVyU3RyZWFtaW5nIqgLCgtG\
      aWxlT3B0aW9ucxIhCgxqYXZhX3BhY2thZ2UYASABKAlSC2phdmFQYWNrYWdlEjAKFGphdmFfb3V0ZXJfY2xhc3NuYW1l\
      GAggASgJUhJqYXZhT3V0ZXJDbGFzc25hbWUS+QEKE2phdmFfbXVsdGlwbGVfZmlsZXMYCiABKAg6BWZhbHNlQsEBsgG9\
      AQjmByDpByq0AVRoaXMgYmVoYXZpb3IgaXMgZW5hYmxlZCBieSBkZWZhdWx0IGluIGVkaXRpb25zIDIwMjQgYW5kIGFi\
      b3ZlLiBUbyBkaXNhYmxlIGl0LCB5b3UgY2FuIHNldCBgZmVhdHVyZXMuKHBiLmphdmEpLm5lc3RfaW5fZmlsZV9jbGFz\
      cyA9IFlFU2Agb24gaW5kaXZpZHVhbCBtZXNzYWdlcywgZW51bXMsIG9yIHNlcnZpY2VzLlIRamF2YU11bHRpcGxlRmls\
      ZXMSRAodamF2YV9nZW5lcmF0ZV9lcXVhbHNfYW5kX2hhc2gYFCABKAhCAhgBUhlqYXZhR2VuZXJhdGVFcXVhbHNBbmRI\
      YXNoEjoKFmphdmFfc3RyaW5nX2NoZWNrX3V0ZjgYGyABKAg6BWZhbHNlUhNqYXZhU3RyaW5nQ2hlY2tVdGY4ElMKDG9w\
      dGltaXplX2ZvchgJIAEoDjIpLmdvb2dsZS5wcm90b2J1Zi5GaWxlT3B0aW9ucy5PcHRpbWl6ZU1vZGU6BVNQRUVEUgtv\
      cHRpbWl6ZUZvchIdCgpnb19wYWNrYWdlGAsgASgJUglnb1BhY2thZ2USNQoTY2NfZ2VuZXJpY19zZXJ2aWNlcxgQIAEo\
      CDoFZmFsc2VSEWNjR2VuZXJpY1NlcnZpY2VzEjkKFWphdmFfZ2VuZXJpY19zZXJ2aWNlcxgRIAEoCDoFZmFsc2VSE2ph\
      dmFHZW5lcmljU2VydmljZXMSNQoTcHlfZ2VuZXJpY19zZXJ2aWNlcxgSIAEoCDoFZmFsc2VSEXB5R2VuZXJpY1NlcnZp\
      Y2VzEiUKCmRlcHJlY2F0ZWQYFyABKAg6BWZhbHNlUgpkZXByZWNhdGVkEi4KEGNjX2VuYWJsZV9hcmVuYXMYHyABKAg6\
      BHRydWVSDmNjRW5hYmxlQXJlbmFzEioKEW9iamNfY2xhc3NfcHJlZml4GCQgASgJUg9vYmpjQ2xhc3NQcmVmaXgSKQoQ\
      Y3NoYXJwX25hbWVzcGFjZRglIAEoCVIPY3NoYXJwTmFtZXNwYWNlEiEKDHN3aWZ0X3ByZWZpeBgnIAEoCVILc3dpZnRQ\
      cmVmaXgSKAoQcGhwX2NsYXNzX3ByZWZpeBgoIAEoCVIOcGhwQ2xhc3NQcmVmaXgSIwoNcGhwX25hbWVzcGFjZRgpIAEo\
      CVIMcGhwTmFtZXNwYWNlEjQKFnBocF9tZXRhZGF0YV9uYW1lc3BhY2UYLCABKAlSFHBocE1ldGFkYXRhTmFtZXNwYWNl\
      EiEKDHJ1YnlfcGFja2FnZRgtIAEoCVILcnVieVBhY2thZ2USNwoIZmVhdHVyZXMYMiABKAsyGy5nb29nbGUucHJvdG9i\
      dWYuRmVhdHVyZVNldFIIZmVhdHVyZXMSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3Rv\
      YnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24iOgoMT3B0aW1pemVNb2RlEgkKBVNQRUVE\
      EAESDQoJQ09ERV9TSVpFEAISEAoMTElURV9SVU5USU1FEAMqNAjeBxDnBxosEioI3gcSDC5wYi5maWxlLmNwcBoXLnBi\
      LmZpbGUuQ3BwRmlsZU9wdGlvbnMqCQjoBxCAgICAAkoECCoQK0oECCYQJ1IUcGhwX2dlbmVyaWNfc2VydmljZXMi/AMK\
      Dk1lc3NhZ2VPcHRpb25zEjwKF21lc3NhZ2Vfc2V0X3dpcmVfZm9ybWF0GAEgASgIOgVmYWxzZVIUbWVzc2FnZVNldFdp\
      cmVGb3JtYXQSTAofbm9fc3RhbmRhcmRfZGVzY3JpcHRvcl9hY2Nlc3NvchgCIAEoCDoFZmFsc2VSHG5vU3RhbmRhcmRE\
      ZXNjcmlwdG9yQWNjZXNzb3ISJQoKZGVwcmVjYXRlZBgDIAEoCDoFZmFsc2VSCmRlcHJlY2F0ZWQSGwoJbWFwX2VudHJ5\
      GAcgASgIUghtYXBFbnRyeRJWCiZkZXByZWNhdGVkX2xlZ2FjeV9qc29uX2ZpZWxkX2NvbmZsaWN0cxgLIAEoCEICGAFS\
      ImRlcHJlY2F0ZWRMZWdhY3lKc29uRmllbGRDb25mbGljdHMSNwoIZmVhdHVyZXMYDCABKAsyGy5nb29nbGUucHJvdG9i\
      dWYuRmVhdHVyZVNldFIIZmVhdHVyZXMSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3Rv\
      YnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24qBgjeBxDnByoJCOgHEICAgIACSgQIBBAF\
      SgQIBRAGSgQIBhAHSgQICBAJSgQICRAKIs4NCgxGaWVsZE9wdGlvbnMSQQoFY3R5cGUYASABKA4yIy5nb29nbGUucHJv\
      dG9idWYuRmllbGRPcHRpb25zLkNUeXBlOgZTVFJJTkdSBWN0eXBlEhYKBnBhY2tlZBgCIAEoCFIGcGFja2VkEkcKBmpz\
      dHlwZRgGIAEoDjIkLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE9wdGlvbnMuSlNUeXBlOglKU19OT1JNQUxSBmpzdHlwZRIZ\
      CgRsYXp5GAUgASgIOgVmYWxzZVIEbGF6eRIuCg91bnZlcmlmaWVkX2xhenkYDyABKAg6BWZhbHNlUg51bnZlcmlmaWVk\
      TGF6eRIlCgpkZXByZWNhdGVkGAMgASgIOgVmYWxzZVIKZGVwcmVjYXRlZBIdCgR3ZWFrGAogASgIOgVmYWxzZUICGAFS\
      BHdlYWsSKAoMZGVidWdfcmVkYWN0GBAgASgIOgVmYWxzZVILZGVidWdSZWRhY3QSSwoJcmV0ZW50aW9uGBEgASgOMi0u\
      Z29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucy5PcHRpb25SZXRlbnRpb25SCXJldGVudGlvbhJICgd0YXJnZXRzGBMg\
      AygOMi4uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucy5PcHRpb25UYXJnZXRUeXBlUgd0YXJnZXRzElcKEGVkaXRp\
      b25fZGVmYXVsdHMYFCADKAsyLC5nb29nbGUucHJvdG9idWYuRmllbGRPcHRpb25zLkVkaXRpb25EZWZhdWx0Ug9lZGl0\
      aW9uRGVmYXVsdHMSNwoIZmVhdHVyZXMYFSABKAsyGy5nb29nbGUucHJvdG9idWYuRmVhdHVyZVNldFIIZmVhdHVyZXMS\
      VQoPZmVhdHVyZV9zdXBwb3J0GBYgASgLMiwuZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucy5GZWF0dXJlU3VwcG9y\
      dFIOZmVhdHVyZVN1cHBvcnQSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVmLlVu\
      aW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24aWgoORWRpdGlvbkRlZmF1bHQSMgoHZWRpdGlvbhgD\
      IAEoDjIYLmdvb2dsZS5wcm90b2J1Zi5FZGl0aW9uUgdlZGl0aW9uEhQKBXZhbHVlGAIgASgJUgV2YWx1ZRq7AgoORmVh\
      dHVyZVN1cHBvcnQSRwoSZWRpdGlvbl9pbnRyb2R1Y2VkGAEgASgOMhguZ29vZ2xlLnByb3RvYnVmLkVkaXRpb25SEWVk\
      aXRpb25JbnRyb2R1Y2VkEkcKEmVkaXRpb25fZGVwcmVjYXRlZBgCIAEoDjIYLmdvb2dsZS5wcm90b2J1Zi5FZGl0aW9u\
      UhFlZGl0aW9uRGVwcmVjYXRlZBIvChNkZXByZWNhdGlvbl93YXJuaW5nGAMgASgJUhJkZXByZWNhdGlvbldhcm5pbmcS\
      QQoPZWRpdGlvbl9yZW1vdmVkGAQgASgOMhguZ29vZ2xlLnByb3RvYnVmLkVkaXRpb25SDmVkaXRpb25SZW1vdmVkEiMK\
      DXJlbW92YWxfZXJyb3IYBSABKAlSDHJlbW92YWxFcnJvciIvCgVDVHlwZRIKCgZTVFJJTkcQABIICgRDT1JEEAESEAoM\
      U1RSSU5HX1BJRUNFEAIiNQoGSlNUeXBlEg0KCUpTX05PUk1BTBAAEg0KCUpTX1NUUklORxABEg0KCUpTX05VTUJFUhAC\
      IlUKD09wdGlvblJldGVudGlvbhIVChFSRVRFTlRJT05fVU5LTk9XThAAEhUKEVJFVEVOVElPTl9SVU5USU1FEAESFAoQ\
      UkVURU5USU9OX1NPVVJDRRACIowCChBPcHRpb25UYXJnZXRUeXBlEhcKE1RBUkdFVF9UWVBFX1VOS05PV04QABIUChBU\
      QVJHRVRfVFlQRV9GSUxFEAESHwobVEFSR0VUX1RZUEVfRVhURU5TSU9OX1JBTkdFEAISFwoTVEFSR0VUX1RZUEVfTUVT\
      U0FHRRADEhUKEVRBUkdFVF9UWVBFX0ZJRUxEEAQSFQoRVEFSR0VUX1RZUEVfT05FT0YQBRIUChBUQVJHRVRfVFlQRV9F\
      TlVNEAYSGgoWVEFSR0VUX1RZUEVfRU5VTV9FTlRSWRAHEhcKE1RBUkdFVF9UWVBFX1NFUlZJQ0UQCBIWChJUQVJHRVRf\
      VFlQRV9NRVRIT0QQCSoGCN4HEOcHKgkI6AcQgICAgAJKBAgEEAVKBAgSEBMitAEKDE9uZW9mT3B0aW9ucxI3CghmZWF0\
      dXJlcxgBIAEoCzIbLmdvb2dsZS5wcm90b2J1Zi5GZWF0dXJlU2V0UghmZWF0dXJlcxJYChR1bmludGVycHJldGVkX29w\
      dGlvbhjnByADKAsyJC5nb29nbGUucHJvdG9idWYuVW5pbnRlcnByZXRlZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlv\
      bioGCN4HEOcHKgkI6AcQgICAgAIi2QIKC0VudW1PcHRpb25zEh8KC2FsbG93X2FsaWFzGAIgASgIUgphbGxvd0FsaWFz\
      EiUKCmRlcHJlY2F0ZWQYAyABKAg6BWZhbHNlUgpkZXByZWNhdGVkElYKJmRlcHJlY2F0ZWRfbGVnYWN5X2pzb25fZmll\
      bGRfY29uZmxpY3RzGAYgASgIQgIYAVIiZGVwcmVjYXRlZExlZ2FjeUpzb25GaWVsZENvbmZsaWN0cxI3CghmZWF0dXJl\
      cxgHIAEoCzIbLmdvb2dsZS5wcm90b2J1Zi5GZWF0dXJlU2V0UghmZWF0dXJlcxJYChR1bmludGVycHJldGVkX29wdGlv\
      bhjnByADKAsyJC5nb29nbGUucHJvdG9idWYuVW5pbnRlcnByZXRlZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlvbioG\
      CN4HEOcHKgkI6AcQgICAgAJKBAgFEAYi4AIKEEVudW1WYWx1ZU9wdGlvbnMSJQoKZGVwcmVjYXRlZBgBIAEoCDoFZmFs\
      c2VSCmRlcHJlY2F0ZWQSNwoIZmVhdHVyZXMYAiABKAsyGy5nb29nbGUucHJvdG9idWYuRmVhdHVyZVNldFIIZmVhdHVy\
      ZXMSKAoMZGVidWdfcmVkYWN0GAMgASgIOgVmYWxzZVILZGVidWdSZWRhY3QSVQoPZmVhdHVyZV9zdXBwb3J0GAQgASgL\
      MiwuZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucy5GZWF0dXJlU3VwcG9ydFIOZmVhdHVyZVN1cHBvcnQSWAoUdW5p\
      bnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50\
      ZXJwcmV0ZWRPcHRpb24qBgjeBxDnByoJCOgHEICAgIACIt0BCg5TZXJ2aWNlT3B0aW9ucxI3CghmZWF0dXJlcxgiIAEo\
      CzIbLmdvb2dsZS5wcm90b2J1Zi5GZWF0dXJlU2V0UghmZWF0dXJlcxIlCgpkZXByZWNhdGVkGCEgASgIOgVmYWxzZVIK\
      ZGVwcmVjYXRlZBJYChR1bmludGVycHJldGVkX29wdGlvbhjnByADKAsyJC5nb29nbGUucHJvdG9idWYuVW5pbnRlcnBy\
      ZXRlZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlvbioGCN4HEOcHKgkI6AcQgICAgAIioQMKDU1ldGhvZE9wdGlvbnMS\
      JQoKZGVwcmVjYXRlZBghIAEoCDoFZmFsc2VSCmRlcHJlY2F0ZWQScQoRaWRlbXBvdGVuY3lfbGV2ZWwYIiABKA4yLy5n\
      b29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucy5JZGVtcG90ZW5jeUxldmVsOhNJREVNUE9URU5DWV9VTktOT1dOUhBp\
      ZGVtcG90ZW5jeUxldmVsEjcKCGZlYXR1cmVzGCMgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkZlYXR1cmVTZXRSCGZlYXR1\
      cmVzElgKFHVuaW50ZXJwcmV0ZWRfb3B0aW9uGOcHIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5VbmludGVycHJldGVkT3B0\
      aW9uUhN1bmludGVycHJldGVkT3B0aW9uIlAKEElkZW1wb3RlbmN5TGV2ZWwSFwoTSURFTVBPVEVOQ1lfVU5LTk9XThAA\
      EhMKD05PX1NJREVfRUZGRUNUUxABEg4KCklERU1QT1RFTlQQAioGCN4HEOcHKgkI6AcQgICAgAIimgMKE1VuaW50ZXJw\
      cmV0ZWRPcHRpb24SQQoEbmFtZRgCIAMoCzItLmdvb2dsZS5wcm90b2J1Zi5VbmludGVycHJldGVkT3B0aW9uLk5hbWVQ\
      YXJ0UgRuYW1lEikKEGlkZW50aWZpZXJfdmFsdWUYAyABKAlSD2lkZW50aWZpZXJWYWx1ZRIsChJwb3NpdGl2ZV9pbnRf\
      dmFsdWUYBCABKARSEHBvc2l0aXZlSW50VmFsdWUSLAoSbmVnYXRpdmVfaW50X3ZhbHVlGAUgASgDUhBuZWdhdGl2ZUlu\
      dFZhbHVlEiEKDGRvdWJsZV92YWx1ZRgGIAEoAVILZG91YmxlVmFsdWUSIQoMc3RyaW5nX3ZhbHVlGAcgASgMUgtzdHJp\
      bmdWYWx1ZRInCg9hZ2dyZWdhdGVfdmFsdWUYCCABKAlSDmFnZ3JlZ2F0ZVZhbHVlGkoKCE5hbWVQYXJ0EhsKCW5hbWVf\
      cGFydBgBIAIoCVIIbmFtZVBhcnQSIQoMaXNfZXh0ZW5zaW9uGAIgAigIUgtpc0V4dGVuc2lvbiLlEQoKRmVhdHVyZVNl\
      dBKRAQoOZmllbGRfcHJlc2VuY2UYASABKA4yKS5nb29nbGUucHJvdG9idWYuRmVhdHVyZVNldC5GaWVsZFByZXNlbmNl\
      Qj+IAQGYAQSYAQGyAQMI6AeiAQ0SCEVYUExJQ0lUGIQHogENEghJTVBMSUNJVBjnB6IBDRIIRVhQTElDSVQY6AdSDWZp\
      ZWxkUHJlc2VuY2USbAoJZW51bV90eXBlGAIgASgOMiQuZ29vZ2xlLnByb3RvYnVmLkZlYXR1cmVTZXQuRW51bVR5cGVC\
      KYgBAZgBBpgBAbIBAwjoB6IBCxIGQ0xPU0VEGIQHogEJEgRPUEVOGOcHUghlbnVtVHlwZRKYAQoXcmVwZWF0ZWRfZmll\
      bGRfZW5jb2RpbmcYAyABKA4yMS5nb29nbGUucHJvdG9idWYuRmVhdHVyZVNldC5SZXBlYXRlZEZpZWxkRW5jb2RpbmdC\
      LYgBAZgBBJgBAbIBAwjoB6IBDRIIRVhQQU5ERUQYhAeiAQsSBlBBQ0tFRBjnB1IVcmVwZWF0ZWRGaWVsZEVuY29kaW5n\
      En4KD3V0ZjhfdmFsaWRhdGlvbhgEIAEoDjIqLmdvb2dsZS5wcm90b2J1Zi5GZWF0dXJlU2V0LlV0ZjhWYWxpZGF0aW9u\
      QimIAQGYAQSYAQGyAQMI6AeiAQkSBE5PTkUYhAeiAQsSBlZFUklGWRjnB1IOdXRmOFZhbGlkYXRpb24SfgoQbWVzc2Fn\
      ZV9lbmNvZGluZxgFIAEoDjIrLmdvb2dsZS5wcm90b2J1Zi5GZWF0dXJlU2V0Lk1lc3NhZ2VFbmNvZGluZ0ImiAEBmAEE\
      mAEBsgEDCOgHogEUEg9MRU5HVEhfUFJFRklYRUQYhAdSD21lc3NhZ2VFbmNvZGluZxKCAQoLanNvbl9mb3JtYXQYBiAB\
      KA4yJi5nb29nbGUucHJvdG9idWYuRmVhdHVyZVNldC5Kc29uRm9ybWF0QjmIAQGYAQOYAQaYAQGyAQMI6AeiARcSEkxF\
      R0FDWV9CRVNUX0VGRk9SVBiEB6IBChIFQUxMT1cY5wdSCmpzb25Gb3JtYXQSvAEKFGVuZm9yY2VfbmFtaW5nX3N0eWxl\
      GAcgASgOMi4uZ29vZ2xlLnByb3RvYnVmLkZlYXR1cmVTZXQuRW5mb3JjZU5hbWluZ1N0eWxlQlqIAQKYAQGYAQKYAQOY\
      AQSYAQWYAQaYAQeYAQiYAQmyAQMI6QeiARESDFNUWUxFX0xFR0FDWRiEB6IBDhIJU1RZTEUyMDI0GOkHogEOEglTVFlM\
      RTIwMjYYj05SEmVuZm9yY2VOYW1pbmdTdHlsZRK5AQoZZGVmYXVsdF9zeW1ib2xfdmlzaWJpbGl0eRgIIAEoDjJFLmdv\
      b2dsZS5wcm90b2J1Zi5GZWF0dXJlU2V0LlZpc2liaWxpdHlGZWF0dXJlLkRlZmF1bHRTeW1ib2xWaXNpYmlsaXR5QjaI\
      AQKYAQGyAQMI6QeiAQ8SCkVYUE9SVF9BTEwYhAeiARUSEEVYUE9SVF9UT1BfTEVWRUwY6QdSF2RlZmF1bHRTeW1ib2xW\
      aXNpYmlsaXR5GqEBChFWaXNpYmlsaXR5RmVhdHVyZSKBAQoXRGVmYXVsdFN5bWJvbFZpc2liaWxpdHkSJQohREVGQVVM\
      VF9TWU1CT0xfVklTSUJJTElUWV9VTktOT1dOEAASDgoKRVhQT1JUX0FMTBABEhQKEEVYUE9SVF9UT1BfTEVWRUwQAhIN\
      CglMT0NBTF9BTEwQAxIKCgZTVFJJQ1QQBEoICAEQgICAgAIiXAoNRmllbGRQcmVzZW5jZRIaChZGSUVMRF9QUkVTRU5D\
      RV9VTktOT1dOEAASDAoIRVhQTElDSVQQARIMCghJTVBMSUNJVBACEhMKD0xFR0FDWV9SRVFVSVJFRBADIjcKCEVudW1U\
      eXBlEhUKEUVOVU1fVFlQRV9VTktOT1dOEAASCAoET1BFThABEgoKBkNMT1NFRBACIlYKFVJlcGVhdGVkRmllbGRFbmNv\
      ZGluZxIjCh9SRVBFQVRFRF9GSUVMRF9FTkNPRElOR19VTktOT1dOEAASCgoGUEFDS0VEEAESDAoIRVhQQU5ERUQQAiJJ\
      Cg5VdGY4VmFsaWRhdGlvbhIbChdVVEY4X1ZBTElEQVRJT05fVU5LTk9XThAAEgoKBlZFUklGWRACEggKBE5PTkUQAyIE\
      CAEQASJTCg9NZXNzYWdlRW5jb2RpbmcSHAoYTUVTU0FHRV9FTkNPRElOR19VTktOT1dOEAASEwoPTEVOR1RIX1BSRUZJ\
      WEVEEAESDQoJREVMSU1JVEVEEAIiSAoKSnNvbkZvcm1hdBIXChNKU09OX0ZPUk1BVF9VTktOT1dOEAASCQoFQUxMT1cQ\
      ARIWChJMRUdBQ1lfQkVTVF9FRkZPUlQQAiJmChJFbmZvcmNlTmFtaW5nU3R5bGUSIAocRU5GT1JDRV9OQU1JTkdfU1RZ\
      TEVfVU5LTk9XThAAEg0KCVNUWUxFMjAyNBABEhAKDFNUWUxFX0xFR0FDWRACEg0KCVNUWUxFMjAyNhADKrwCCOgHEItO\
      GrMCEh0I6AcSBy5wYi5jcHAaDy5wYi5DcHBGZWF0dXJlcxIfCOkHEggucGIuamF2YRoQLnBiLkphdmFGZWF0dXJlcxIb\
      COoHEgYucGIuZ28aDi5wYi5Hb0ZlYXR1cmVzEiMI6wcSCi5wYi5weXRob24aEi5wYi5QeXRob25GZWF0dXJlcxIjCOwH\
      EgoucGIuY3NoYXJwGhIucGIuQ1NoYXJwRmVhdHVyZXMSNQjMCBIYLmltcC5pbXByZXNzX2ZlYXR1cmVfc2V0GhYuaW1w\
      LkltcHJlc3NGZWF0dXJlU2V0Ei4IhU4SEC5wYi5qYXZhX211dGFibGUaFy5wYi5KYXZhTXV0YWJsZUZlYXR1cmVzEiMI\
      hk4SCi5wYi5wcm90bzEaEi5wYi5Qcm90bzFGZWF0dXJlcyoGCItOEJBOKgYIkE4QkU5KBgjnBxDoByLvAwoSRmVhdHVy\
      ZVNldERlZmF1bHRzElgKCGRlZmF1bHRzGAEgAygLMjwuZ29vZ2xlLnByb3RvYnVmLkZlYXR1cmVTZXREZWZhdWx0cy5G\
      ZWF0dXJlU2V0RWRpdGlvbkRlZmF1bHRSCGRlZmF1bHRzEkEKD21pbmltdW1fZWRpdGlvbhgEIAEoDjIYLmdvb2dsZS5w\
      cm90b2J1Zi5FZGl0aW9uUg5taW5pbXVtRWRpdGlvbhJBCg9tYXhpbXVtX2VkaXRpb24YBSABKA4yGC5nb29nbGUucHJv\
      dG9idWYuRWRpdGlvblIObWF4aW11bUVkaXRpb24a+AEKGEZlYXR1cmVTZXRFZGl0aW9uRGVmYXVsdBIyCgdlZGl0aW9u\
      GAMgASgOMhguZ29vZ2xlLnByb3RvYnVmLkVkaXRpb25SB2VkaXRpb24STgoUb3ZlcnJpZGFibGVfZmVhdHVyZXMYBCAB\
      KAsyGy5nb29nbGUucHJvdG9idWYuRmVhdHVyZVNldFITb3ZlcnJpZGFibGVGZWF0dXJlcxJCCg5maXhlZF9mZWF0dXJl\
      cxgFIAEoCzIbLmdvb2dsZS5wcm90b2J1Zi5GZWF0dXJlU2V0Ug1maXhlZEZlYXR1cmVzSgQIARACSgQIAhADUghmZWF0\
      dXJlcyKeAwoOU291cmNlQ29kZUluZm8SRAoIbG9jYXRpb24YASADKAsyKC5nb29nbGUucHJvdG9idWYuU291cmNlQ29k\
      ZUluZm8uTG9jYXRpb25SCGxvY2F0aW9uGs4BCghMb2NhdGlvbhIWCgRwYXRoGAEgAygFQgIQAVIEcGF0aBIWCgRzcGFu\
      GAIgAygFQgIQAVIEc3BhbhIpChBsZWFkaW5nX2NvbW1lbnRzGAMgASgJUg9sZWFkaW5nQ29tbWVudHMSKwoRdHJhaWxp\
      bmdfY29tbWVudHMYBCABKAlSEHRyYWlsaW5nQ29tbWVudHMSOgoZbGVhZGluZ19kZXRhY2hlZF9jb21tZW50cxgGIAMo\
      CVIXbGVhZGluZ0RldGFjaGVkQ29tbWVudHMqdQiA7Mr/ARCB7Mr/ARpnEmUIgOzK/wESMS5idWYuZGVzY3JpcHRvci52\
      MS5idWZfc291cmNlX2NvZGVfaW5mb19leHRlbnNpb24aKi5idWYuZGVzY3JpcHRvci52MS5Tb3VyY2VDb2RlSW5mb0V4\
      dGVuc2lvbiLQAgoRR2VuZXJhdGVkQ29kZUluZm8STQoKYW5ub3RhdGlvbhgBIAMoCzItLmdvb2dsZS5wcm90b2J1Zi5H\
      ZW5lcmF0ZWRDb2RlSW5mby5Bbm5vdGF0aW9uUgphbm5vdGF0aW9uGusBCgpBbm5vdGF0aW9uEhYKBHBhdGgYASADKAVC\
      AhABUgRwYXRoEh8KC3NvdXJjZV9maWxlGAIgASgJUgpzb3VyY2VGaWxlEhQKBWJlZ2luGAMgASgFUgViZWdpbhIQCgNl\
      bmQYBCABKAVSA2VuZBJSCghzZW1hbnRpYxgFIAEoDjI2Lmdvb2dsZS5wcm90b2J1Zi5HZW5lcmF0ZWRDb2RlSW5mby5B\
      bm5vdGF0aW9uLlNlbWFudGljUghzZW1hbnRpYyIoCghTZW1hbnRpYxIICgROT05FEAASBwoDU0VUEAESCQoFQUxJQVMQ\
      AirRAgoHRWRpdGlvbhITCg9FRElUSU9OX1VOS05PV04QABITCg5FRElUSU9OX0xFR0FDWRCEBxITCg5FRElUSU9OX1BS\
      T1RPMhDmBxITCg5FRElUSU9OX1BST1RPMxDnBxIRCgxFRElUSU9OXzIwMjMQ6AcSEQoMRURJVElPTl8yMDI0EOkHEhEK\
      DEVESVRJT05fMjAyNhDqBxIVChBFRElUSU9OX1VOU1RBQkxFEI9OEhcKE0VESVRJT05fMV9URVNUX09OTFkQARIXChNF\
      RElUSU9OXzJfVEVTVF9PTkxZEAISHQoXRURJVElPTl85OTk5N19URVNUX09OTFkQnY0GEh0KF0VESVRJT05fOTk5OThf\
      VEVTVF9PTkxZEJ6NBhIdChdFRElUSU9OXzk5OTk5X1RFU1RfT05MWRCfjQYSEwoLRURJVElPTl9NQVgQ/////wcqVQoQ\
      U3ltYm9sVmlzaWJpbGl0eRIUChBWSVNJQklMSVRZX1VOU0VUEAASFAoQVklTSUJJTElUWV9MT0NBTBABEhUKEVZJU0lC\
      SUxJVFlfRVhQT1JUEAJCfgoTY29tLmdvb2dsZS5wcm90b2J1ZkIQRGVzY3JpcHRvclByb3Rvc0gBWi1nb29nbGUuZ29s\
      YW5nLm9yZy9wcm90b2J1Zi90eXBlcy9kZXNjcmlwdG9ycGL4AQGiAgNHUEKqAhpHb29nbGUuUHJvdG9idWYuUmVmbGVj\
      dGlvbg==
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufFileDescriptorSet: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FileDescriptorSet" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFileDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FileDescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.DescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufDescriptorProto.ExtensionRange: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.DescriptorProto.ExtensionRange" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufDescriptorProto.ReservedRange: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.DescriptorProto.ReservedRange" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufExtensionRangeOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.ExtensionRangeOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufExtensionRangeOptions.Declaration: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.ExtensionRangeOptions.Declaration" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFieldDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FieldDescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufOneofDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.OneofDescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufEnumDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.EnumDescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufEnumDescriptorProto.EnumReservedRange: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.EnumDescriptorProto.EnumReservedRange" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufEnumValueDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.EnumValueDescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufServiceDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.ServiceDescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufMethodDescriptorProto: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.MethodDescriptorProto" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFileOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FileOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufMessageOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.MessageOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFieldOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FieldOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFieldOptions.EditionDefault: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FieldOptions.EditionDefault" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFieldOptions.FeatureSupport: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FieldOptions.FeatureSupport" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufOneofOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.OneofOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufEnumOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.EnumOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufEnumValueOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.EnumValueOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufServiceOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.ServiceOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufMethodOptions: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.MethodOptions" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufUninterpretedOption: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.UninterpretedOption" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufUninterpretedOption.NamePart: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.UninterpretedOption.NamePart" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFeatureSet: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FeatureSet" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFeatureSet.VisibilityFeature: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FeatureSet.VisibilityFeature" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFeatureSetDefaults: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FeatureSetDefaults" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufFeatureSetDefaults.FeatureSetEditionDefault: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FeatureSetDefaults.FeatureSetEditionDefault" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufSourceCodeInfo: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.SourceCodeInfo" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufSourceCodeInfo.Location: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.SourceCodeInfo.Location" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufGeneratedCodeInfo: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.GeneratedCodeInfo" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}

extension ProtobufGeneratedCodeInfo.Annotation: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.GeneratedCodeInfo.Annotation" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDescriptorDescriptor.file }
}
