namespace Kuje.Umbraco.Schema.Installation;

internal static class InstallOrder
{
    public const int Languages = 10;
    public const int DataTypes = 20;
    public const int ElementTypes = 30;
    public const int DocumentTypes = 40;
    public const int StarterContent = 50;
    public const int DemoContent = 60;
    public const int Section = 70;
}
