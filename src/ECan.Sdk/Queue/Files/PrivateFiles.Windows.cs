using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace ECan.Sdk.Queue;

internal static partial class PrivateFiles
{
    // Files inherit the access list of their directory.
    [SupportedOSPlatform("windows")]
    private static void CreateWindowsDirectory(string path)
    {
        using var user = WindowsIdentity.GetCurrent();
        var security = new DirectorySecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(
            new FileSystemAccessRule(
                user.User!,
                FileSystemRights.FullControl,
                InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit,
                PropagationFlags.None,
                AccessControlType.Allow
            )
        );
        new DirectoryInfo(path).Create(security);
    }
}
